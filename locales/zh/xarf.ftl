### X-ARF 滥用报告：未能读取或写出的原因。

watch-xarf-too-large = 报告超过可读取的大小。请单独发送其证据。
watch-xarf-too-deep = 报告的嵌套层次过深。请向发送者索取另一份。
watch-xarf-too-many-values = 文件中的值多于一次可读取的数量。请每次少发送一些报告。
watch-xarf-too-many-reports = 文件中的报告多于一次可读取的数量。请分成多个文件发送。
watch-xarf-too-much-evidence = 报告的证据多于可读取的数量。请将其中一部分单独发送。
watch-xarf-not-json = 报告不是 JSON。请向发送者重新索取。
watch-xarf-not-a-report = 这不是 X-ARF 报告：既没有 xarf_version，也没有 ReporterInfo 和 Report，也没有 0.2 版的各行。
watch-xarf-version = 不读取此版本的 X-ARF。可读取 0.1 至 4 版。
watch-xarf-sealed = 该报告涉及虐待儿童。报告未被收录，此处也不显示其任何内容；请将其转交指定主管机关。
watch-xarf-write-type = X-ARF 第 4 版没有此类型。请选择已有的类型。
watch-xarf-write-older = 无法写出较早版本的报告。请先将其转换为第 4 版。
watch-xarf-write-missing = 缺少 X-ARF 第 4 版要求的字段。请填写。
watch-xarf-write-wrong = 某字段的值不符合 X-ARF 第 4 版的规定。请更正。
