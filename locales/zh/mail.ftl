### 外来邮件：未读取的内容与损坏之处

watch-mail-not-mail = 这不是邮件：开头没有邮件头。请以 .eml 格式连同邮件头一起发送。
watch-mail-too-large = 邮件超过可读取的大小。请逐个发送附件。
watch-mail-headers = 邮件某一部分的邮件头超过可读取的长度。
watch-mail-too-many-parts = 邮件的部分数量超过上限。请逐个发送附件。
watch-mail-too-deep = 邮件嵌套层数超过上限。请单独发送内层邮件。
watch-mail-too-nested = 邮件各部分的嵌套层数超过上限。
watch-mail-too-much = 邮件各部分解码后超过可保留的大小。请逐个发送附件。
watch-mail-damage-header = 某个邮件头字段无法读取；已按原样保留。
watch-mail-damage-header-end = 邮件头之后没有空行。
watch-mail-damage-boundary = 邮件未正确标明各部分的起点；已自行查找。
watch-mail-damage-unclosed = 邮件没有结束标记；末尾可能缺失。
watch-mail-damage-encoding = 某一部分的编码有误；能解码的内容已保留。
watch-mail-damage-charset = 某段文字与其声明的字符集不符；个别字符可能有误。
watch-mail-damage-nested = 某一部分声明为邮件，但实际不是。

watch-arf-no-report = 邮件中没有反馈报告：既没有含其字段的部分，也没有“Feedback-Type:”行。
watch-arf-missing = 反馈报告不完整：缺少 RFC 5965 或 RFC 6591 要求的字段。
watch-arf-value = 反馈报告中的某个值不能放入邮件头：含有控制字符或过长。
watch-mbox-not-mbox = 这不是邮件夹：文件不以“From ”开头。请发送 mbox 文件，或将每封邮件存为 .eml 发送。
watch-mbox-too-long = 邮件夹中有一封邮件超过可读取的长度，已略过；其余均已读取。请单独发送该邮件。
