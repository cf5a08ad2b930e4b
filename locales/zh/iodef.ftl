### IODEF：文档未能读取或写出的原因。

watch-iodef-too-large = 文档超过可读取的大小。请将其拆分，或逐个发送其中的事件。
watch-iodef-too-deep = 文档的嵌套层次超过任何事件所需。请向发送者索取另一份。
watch-iodef-too-many = 文档中的元素多于一次可读取的数量。请每次少发送一些事件。
watch-iodef-dtd = 文档含有文档类型定义（DOCTYPE），不予接受。请索取不含该定义的文档。
watch-iodef-entity = 文档使用了 XML 五个实体以外的实体。请索取直接写出该字符的文档。
watch-iodef-encoding = 文档不是 UTF-8 编码。请索取 UTF-8 编码的文档。
watch-iodef-broken = 文档不完整或已损坏。请向发送者重新索取。
watch-iodef-not-iodef = 这不是 1.00 或 2.00 版的 IODEF 文档。
watch-iodef-incomplete = 文档缺少其模式所要求的内容。请补充后再发送。
watch-iodef-unfit = 某个值不符合模式要求的形式。请更正后再发送。
watch-iodef-nothing = 文档没有列出任何观测到的内容。只要求留意某事物的文档不在此收取。
