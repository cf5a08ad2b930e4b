### 每个页面的外壳：导航、组件、表单、问题提示、说明页面。

web-language-name = 中文
web-gateway = CyberGateway
web-home = 首页
web-skip = 跳到主要内容
web-navigation = 主导航
web-languages = 语言
web-breadcrumbs = 当前位置
web-sign-in = 登录
web-administration = 主管部门
web-administration-page = 管理
web-administration-page-intro = 一次设定、很少改动的内容。日常工作见上方导航栏。
web-footer = 关于本网站
web-about = 关于
web-licence = 许可
web-accessibility = 无障碍
web-as-of = 截至 { $moment }

## 数字和时间
web-percent = { $value }%
web-moment = { $moment } UTC
web-bytes = { $count } 字节
web-kilobytes = { $value } kB
web-megabytes = { $value } MB
web-gigabytes = { $value } GB

## 组件
web-notice = 提示
web-success = 已完成
web-warning = 警告
web-error = 错误
web-sort-by = 按“{ $column }”排序
web-sorted-ascending = 升序
web-sorted-descending = 降序
web-table-empty = 暂无内容。
web-no-data = 无数据
web-pages = 分页
web-page-first = 第一页
web-page-next = 下一页
web-filter = 筛选
web-filter-apply = 应用筛选
web-filter-clear = 清除筛选
web-figures-table = 以表格显示数据
web-download = 下载 { $name }（{ $format }，{ $size }）
web-task-open = 待办
web-task-started = 进行中
web-task-done = 已完成
web-task-blocked = 尚不能开始

## 表单
web-error-line = { $field }：{ $error }
web-errors = 填写的内容有 { $count } 处问题
web-title-error = 错误：{ $title }
web-optional = （选填）
web-cancel = 取消
web-date-hint = 年、月、日，例如 2026-03-27
web-field-missing = 请填写此项
web-field-again = 您在此输入的内容不会再次显示。请重新输入。
web-field-choice = 请选择一个选项
web-field-date = 请按“年-月-日”填写日期，例如 2026-03-27
web-field-number = 请填写整数
web-field-range = 请填写 { $least } 至 { $most } 之间的数字
web-field-long = 请缩短至 { $count } 个字符以内
web-form-repeated = 此表单先前已经提交，没有重复执行任何操作。
web-form-outdated = 在您编辑期间，其他人修改了这些信息。请将您填写的内容与当前内容核对后重新提交。
web-field-one-of = 可用的值：{ $options }。
web-asked-title = 此网址的部分内容未被采用
web-asked-value = 无法将“{ $value }”理解为“{ $field }”的值。
web-asked-date = 日期写作年-月-日，例如 { $example }。
web-asked-day = 改用 { $day }。
web-asked-choice = 改为显示：{ $choice }。
web-asked-all = 列表未应用此筛选条件。
web-asked-first = 列表从头开始显示。
web-asked-links = 请使用列表下方的链接翻页。
web-asked-unused = 此页面不采用“{ $field }”：所有人在此看到的内容相同。

## 问题提示
web-problem-bad-request = 无法识别该请求
web-problem-bad-request-text = 地址或提交的内容格式不正确。请返回检查后重试。
web-problem-unauthorised = 请登录
web-problem-unauthorised-text = 此页面仅供有帐户的人员使用。请登录，或向管理员申请访问权限。
web-problem-forbidden = 您无权访问此页面
web-problem-forbidden-text = 您的角色不包含此权限。如有需要，请联系管理员。
web-problem-no-organisation = 您是网络联系人，但尚未登记您属于哪个机构。在此之前，这里没有您可以查看的内容。请让 { $administration } 的管理员在“账户”页面为您登记所属机构的这一角色。
web-problem-not-found = 未找到页面
web-problem-not-found-text = 此地址没有对应的页面。请检查地址，或从首页开始。
web-problem-language = 此处不提供该语言。请从下列语言中选择。
web-problem-method = 此处不能执行该操作
web-problem-method-text = 此地址不接受这类请求。请返回并使用页面上的表单或链接。
web-problem-conflict = 信息已变更
web-problem-conflict-text = 在您打开页面之后，信息已被修改。请重新加载页面并再次进行修改。
web-problem-precondition-text = 当前状态的 ETag 与 If-Match 所给的不同。请重新获取后再次更改。
web-problem-precondition-missing = 未注明更改所依据的状态
web-problem-precondition-missing-text = 请先获取当前状态，再在 If-Match 中带上其 ETag 发送更改。
web-problem-token-clear-text = 令牌只能通过 HTTPS 使用。此令牌以明文传输：请将其撤销，另建一个，并使用以 https 开头的地址。若经由代理，代理须发送 X-Forwarded-Proto: https。
web-problem-idempotency = 此 Idempotency-Key 在过去一天内已用于其他请求。每个请求请使用不同的键。
web-problem-idempotency-key = Idempotency-Key 须为 1 至 255 个可打印的 ASCII 字符。
web-problem-too-large = 提交的内容过大
web-problem-too-large-text = 请提交较小的文件或较短的文本，或分成几部分提交。
web-problem-media = 此处不接受这类文件或数据
web-problem-media-text = 请检查格式，并按页面列出的格式重新提交。
web-problem-invalid = 部分内容需要更正
web-problem-invalid-text = 请检查下列内容后重新提交。
web-problem-too-many = 请求过多
web-problem-too-many-text = 您在短时间内发送了大量请求。没有任何内容丢失，请稍候再试。
web-problem-retry = 请在 { $count } 秒后重试。
web-problem-internal = 出现错误
web-problem-internal-text = 故障出在我方，已被记录。请稍后重试；如再次发生，请将下面的请求编号告知运营方。
web-problem-unavailable = 服务繁忙
web-problem-unavailable-text = 响应时间过长，或服务正在重新启动。请稍后重试。
web-problem-disk = 系统目前不能接收新数据
web-problem-disk-text = 存储空间即将用尽。为保护已保存的数据，暂不接收新数据。运营方需要释放空间。
web-problem-cross-site = 此表单来自其他网站，未被接受。请在本网站打开页面后重新提交。
web-problem-request = 请求编号：{ $id }
web-problem-home = 前往首页

## 关于、许可、无障碍
web-about-text = CyberGateway 是国家网络安全门户。它收集有关安全事件和薄弱环节的报告，展示国家的现状，并把能够采取行动的人员联系起来。本门户由{ $name }运营。
web-about-version = 版本 { $version }
web-about-numbers = 如何理解数字
web-about-numbers-text = 每个数字都注明来源、单位和日期。日期均为协调世界时（UTC）日期。缺失的数据显示为空缺，绝不显示为零。访客只能看到运营方已公布的内容。
web-licence-software = 本软件采用 Apache 许可证 2.0 版。
web-licence-content = 随附的指南和工具采用知识共享署名 4.0 国际许可协议。
web-licence-data = 数据归本门户的运营组织所有。再次使用数据前请征询其意见。
web-accessibility-text = 我们希望每个人都能使用本网站：无论使用键盘、屏幕阅读器、放大的文字、高对比度、小屏幕，还是较慢的网络连接。所有页面均不需要脚本。
web-accessibility-standard = 本网站按照《Web 内容无障碍指南》（WCAG）2.2 的 AA 级要求建设。
web-accessibility-contact = 如果您在使用中遇到困难，请告知{ $name }您所使用的页面以及发生的情况。
