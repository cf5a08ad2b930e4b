# Reports of incidents, cases, conversations, responders.

watch-nav-cases = 案件
watch-error-busy = 今天的报告过多，本报告未保存。请改为致电，或明天再发送。

## The public page
watch-incident-title = 举报欺诈
watch-incident-intro = 可举报网络钓鱼、欺诈网站和邮件、电话、短信或移动支付欺诈、冒用身份和恶意软件。无需账户，也不必说明您是谁。
watch-incident-abuse-warning = 请勿上传虐待儿童的图像，即使作为证据也不行：在许多国家，保存和传送此类图像是犯罪。请只在此处或向热线报告网址。
watch-incident-follow-link = 我有代码，想查看报告的进展
watch-incident-report-link = 提交新的报告
watch-incident-administration = 向哪个国家或主管部门报告
watch-incident-kind = 发生了什么？
watch-incident-kind-phishing = 有人索要我的密码、验证码或银行卡数据（网络钓鱼）
watch-incident-kind-scam-site = 欺诈网站、商店或投资
watch-incident-kind-fraud-mail = 欺诈邮件
watch-incident-kind-mobile-money = 移动支付欺诈
watch-incident-kind-telephone = 欺诈电话
watch-incident-kind-sms = 欺诈短信
watch-incident-kind-identity-theft = 有人冒用我的名义
watch-incident-kind-malware = 恶意软件
watch-incident-kind-other = 其他
watch-incident-text = 消息内容或事情经过
watch-incident-text-hint = 请粘贴完整消息，包括网址和号码。银行卡号会被遮盖。
watch-incident-file = 消息文件或屏幕截图
watch-incident-file-hint = 最大 { $megabytes ->
   *[other] { $megabytes } MB
}。保存为 .eml 的邮件最有帮助。
watch-incident-file-large = 文件超过 { $megabytes ->
   *[other] { $megabytes } MB
}。请发送较小的文件，或粘贴文字。
watch-incident-sender = 谁联系了您
watch-incident-sender-hint = 电话号码、显示的名称或地址。
watch-incident-brand = 冒用了谁的名义
watch-incident-brand-hint = 银行、运营商、机关、商店。
watch-incident-happened = 哪一天
watch-incident-money = 如果钱已转出
watch-incident-money-text = 请立即发送报告并马上致电：下一页会告诉您打给谁。付款往往可以在最初几小时内拦截。
watch-incident-amount = 金额
watch-incident-bad-amount = 请填写大于零的数字，例如 25000 或 120.50。
watch-incident-currency = 货币
watch-incident-currency-hint = 三个字母，例如 USD；加密资产填写其代码。
watch-incident-bad-currency = 请填写三至五个字母，例如 USD。
watch-incident-way = 付款方式
watch-incident-way-bank = 银行转账
watch-incident-way-mobile-money = 移动支付
watch-incident-way-card = 银行卡
watch-incident-way-crypto = 加密资产
watch-incident-way-cash = 现金、礼券或汇款
watch-incident-responder = 通过谁付款
watch-incident-none = –
watch-incident-you = 便于我们询问
watch-incident-you-text = 这些信息将密封保存。未经您同意，外部任何人都得不到。
watch-incident-name = 姓名
watch-incident-mail = 电子邮件地址
watch-incident-bad-mail = 请填写电子邮件地址，例如 name@example.org。
watch-incident-telephone = 电话
watch-incident-consent = 还可以告诉谁
watch-incident-consent-hint = 不勾选则不告诉任何人。
watch-incident-party-police = 警方
watch-incident-party-responder = 有关的银行、支付机构或运营商
watch-incident-abuse = 虐待儿童
watch-incident-abuse-yes = 涉及虐待儿童的图像
watch-incident-abuse-hint = 此时报告将被密封：任何分析员都看不到，只有有管辖权的机关能够收到。
watch-incident-send = 发送报告
watch-incident-bad-base64 = 内容不是 base64。

## The receipt
watch-incident-follow-title = 您的报告
watch-incident-code = 回执代码
watch-incident-code-hint = 十六个字母和数字。
watch-incident-code-unknown = 没有使用此代码的报告。请与您的回执核对。
watch-incident-follow = 显示我的报告
watch-incident-thanks = 谢谢。您的报告已收到。代码为：
watch-incident-keep-code = 请记下代码：凭它可查看报告进展并补充内容。持有代码的人看到的内容相同。
watch-incident-without-file = 今天的文件空间已用完，文件未保存；您的文字已保存。请明天随新报告发送文件。
watch-incident-recall = 请立即致电
watch-incident-recall-text = 请说明您遭到欺诈，要求拦截付款并冻结您的账户或银行卡。请备好时间、金额和收款人。
watch-incident-recall-none = 请拨打银行卡、合同或账单上的银行或支付机构号码，不要拨打消息中的号码。
watch-incident-stages = 进展
watch-incident-stage = 步骤
watch-incident-stage-received = 已收到
watch-incident-stage-looked = 已有人处理
watch-incident-stage-asked = 已联系能够采取行动的各方
watch-incident-stage-gone = 您报告的内容已消失
watch-incident-stage-closed = 已结案
watch-incident-when = 时间
watch-incident-sealed-text = 此报告已密封。此处无人阅读；由有管辖权的机关接收。
watch-incident-said = 消息
watch-incident-you-wrote = 您写道：
watch-incident-we-wrote = 我们写道：
watch-incident-add = 补充内容
watch-incident-add-hint = 例如回答我们的问题，或补充号码。
watch-incident-add-send = 发送
watch-incident-added = 您的消息已收到。

## For analysts
watch-incident-list = 报告
watch-incident-list-empty = 没有报告。
watch-incident-one = { $when } 的报告
watch-incident-telephone-title = 记录电话报告
watch-incident-telephone-link = 记录电话报告
watch-incident-save = 保存报告
watch-incident-tell-code = 请把此代码告诉来电者，用于跟踪报告：
watch-incident-all = 全部
watch-incident-state = 状态
watch-incident-bad-state = 没有这种状态。
watch-incident-state-new = 新
watch-incident-state-in-case = 已归入案件
watch-incident-state-copy = 与另一份相同
watch-incident-state-dismissed = 非事件
watch-incident-state-sealed = 已密封
watch-incident-state-handed-over = 已移交
watch-incident-channel = 来源
watch-incident-channel-page = 网页
watch-incident-channel-telephone = 电话
watch-incident-channel-api = 程序
watch-incident-channel-mail = 邮件
watch-incident-what = 内容
watch-incident-received = 收到
watch-incident-copies = 内容相同的其他报告
watch-incident-suspected = 疑点
watch-incident-suspected-text = 表单的提交方式不像是人工填写。立案前请先查看。
watch-incident-file-name = 文件名
watch-incident-file-size = 大小
watch-incident-file-hash = SHA-256
watch-incident-file-checked = 刚刚核对
watch-incident-file-warning = 请按有害文件处理：保存后只在隔离系统中打开。
watch-incident-file-save = 保存文件
watch-incident-found = 找到的内容
watch-incident-found-kind = 类别
watch-incident-found-value = 值
watch-incident-routes = 指向谁
watch-incident-ported = 号段表明号码最初分配给谁；携号转网的号码可能由其他运营商服务。
watch-incident-reporter = 报告人
watch-incident-reporter-none = 报告人未说明身份。可给持有回执的人留言。
watch-incident-reveal = 显示报告人
watch-incident-reveal-text = 身份已密封。您的查看将记入审计日志。
watch-incident-forget = 删除报告人信息
watch-incident-forget-text = 此报告人的姓名、地址和电话将被永久删除，包括会话中的内容。报告本身保留。备份中的信息保留至备份被替换为止。
watch-incident-consent-none = 报告人不同意告诉外部任何人。
watch-incident-consent-to = 报告人同意告诉：{ $parties }
watch-incident-to-case = 前往案件
watch-incident-case-number = 案件编号
watch-incident-case-number-hint = 留空则新立案件。
watch-incident-open-case = 归入案件
watch-incident-dismiss = 不是事件
watch-incident-undismiss = 仍是事件
watch-incident-hand-over = 为有管辖权的机关保存
watch-incident-hand-over-text = 将全部内容保存为一个文件，交给负责保护儿童的有管辖权的机关。内容不会显示，移交将记入审计日志。请勿交给其他人。

watch-indicator-asn = 自治系统
watch-indicator-brand = 被冒用的名义
watch-indicator-cve = 漏洞
watch-indicator-domain = 域名
watch-indicator-email = 电子邮件地址
watch-indicator-file = 文件（SHA-256）
watch-indicator-iban = 银行账户
watch-indicator-ip = IP 地址
watch-indicator-md5 = MD5
watch-indicator-path = 路径
watch-indicator-sender = 显示的发送者
watch-indicator-sha1 = SHA-1
watch-indicator-sha256 = SHA-256
watch-indicator-sha512 = SHA-512
watch-indicator-telephone = 电话号码
watch-indicator-url = 网址
watch-indicator-wallet = 加密资产钱包

## Responders
watch-responder-title = 报告指向的各方
watch-responder-about = 运营商、银行、支付机构、警方和热线：供受损者拨打的号码以及号段。
watch-responder-intro = 名称和电话会显示给所有报告钱款损失的人，请填写有人接听的号码。
watch-responder-empty = 列表为空。报告钱款损失的人将被告知拨打银行卡或合同上的号码。
watch-responder-name = 名称
watch-responder-kind = 类别
watch-responder-kind-operator = 电话运营商
watch-responder-kind-mobile-money = 移动支付
watch-responder-kind-bank = 银行
watch-responder-kind-card = 银行卡挂失
watch-responder-kind-crypto = 加密资产平台
watch-responder-kind-police = 警方
watch-responder-kind-hotline = 儿童保护热线
watch-responder-telephone = 电话
watch-responder-telephone-hint = 可拦截付款或接受报告的号码。
watch-responder-mail = 接收报告的邮件地址
watch-responder-web = 网页
watch-responder-bad-web = 请填写以 https:// 开头的地址。
watch-responder-hours = 接听时间
watch-responder-marks = 号段和发送者
watch-responder-marks-hint = 每行一个：电话号码的开头，如 +22177；账户的开头，校验位用两个点代替，如 SN..K01；或发送者，如 36700 或 MYBANK。
watch-responder-bad-range = “{ $line }”不是号段：请填写 + 和 1 至 15 位数字。
watch-responder-bad-account = “{ $line }”不是账户的开头：请填写国家代码、两个点，然后是字母和数字。
watch-responder-bad-sender = “{ $line }”不是发送者：最多 20 个字符。
watch-responder-many-marks = 最多 200 行。
watch-responder-add = 添加
watch-responder-save = 保存
watch-responder-saved = 已保存。
watch-responder-remove = 移除

## Cases
watch-case-queue = 案件
watch-case-queue-empty = 没有案件。
watch-case-next = 领取下一案件
watch-case-keys = 快捷键须与浏览器要求的键（Alt 或 Alt 加 Shift）同时按下：N 领取下一个案件，J 和 K 转到队列中的后一个和前一个案件，S 保存或发送，C 结案，Q 引用最后一条消息。
watch-case-before = 队列中前一个
watch-case-behind = 队列中后一个
watch-case-nothing-waits = 没有等待的案件：每个未结案件都有人处理。
watch-case-bad-filter = 没有这个选项。
watch-case-unknown-number = 没有此编号的案件。
watch-case-show = 显示
watch-case-open-now = 未结案件
watch-case-new-now = 尚未查看
watch-case-bad-now = 危急和高
watch-case-number = 案件
watch-case-title = 事由
watch-case-type = 类型
watch-case-severity = 严重程度
watch-case-state = 状态
watch-case-tlp = TLP
watch-case-assignee = 处理人
watch-case-mine = 我
watch-case-nobodys = 无人
watch-case-reports = 报告
watch-case-opened = 立案
watch-case-due = 应在此前查看
watch-case-late = 逾期
watch-case-beside = 与之有共同点
watch-case-state-new = 新
watch-case-state-open = 处理中
watch-case-state-waiting = 等待他方
watch-case-state-resolved = 已消失
watch-case-state-closed = 已结案
watch-severity-critical = 危急
watch-severity-high = 高
watch-severity-medium = 中
watch-severity-low = 低
watch-case-outcome = 结果
watch-case-outcome-fixed = 所报告的内容已消失
watch-case-outcome-referred = 由他方处理
watch-case-outcome-unresolved = 无法处理
watch-case-outcome-no-incident = 不是事件
watch-case-outcome-merged = 并入其他案件
watch-case-mark-answered = 已答复报告人
watch-case-mark-asked = 已联系他方
watch-case-mark-gone = 确认消失
watch-case-mark-closed = 结案
watch-case-take = 领取
watch-case-release = 退回
watch-case-to-open = 处理中
watch-case-to-waiting = 等待他方
watch-case-gone = 已消失
watch-case-back = 再次出现
watch-case-close = 结案
watch-case-reopen = 重新打开
watch-case-edit = 更改类型、严重程度、标签
watch-case-save = 保存
watch-case-checklist = 注意事项
watch-case-checklist-save = 保存清单
watch-case-timeline = 时间线
watch-case-entry = 事项
watch-case-detail = 内容
watch-case-who = 由谁
watch-case-who-me = 您
watch-case-who-system = 网关
watch-case-who-reporter = 报告人
watch-case-who-operator = 运维人员
watch-case-what-opened = 立案
watch-case-what-report = 报告归入
watch-case-what-assigned = 处理人
watch-case-what-state = 状态
watch-case-what-type = 类型
watch-case-what-severity = 严重程度
watch-case-what-title = 事由
watch-case-what-tlp = 标签
watch-case-what-conversation = 开始会话
watch-case-what-sent = 写信给
watch-case-what-received = 来自
watch-case-what-note = 备注
watch-case-what-done = 已完成
watch-case-what-undone = 改为未完成
watch-case-what-evidence = 证据已保存
watch-case-what-gone = 确认消失
watch-case-what-back = 再次发现
watch-case-what-merged = 合并
watch-case-what-split = 拆分
watch-case-what-exported = 导出为文件
watch-case-merge = 合并或拆分
watch-case-merge-text = 本案件的所有报告、会话和找到的内容并入另一案件；本案件将指向该案件。
watch-case-merge-hint = 保留的案件编号，例如 17。
watch-case-merge-do = 合并
watch-case-merged-link = 本案件已并入另一案件。
watch-case-split = 拆分
watch-case-split-text = 该报告及与其报告人的会话转入新案件。
watch-case-split-report = 哪份报告
watch-case-split-do = 取出
watch-case-custody = 证据保管链
watch-case-custody-text = 列出每件证据及其散列值、收到时间和此后所做的一切。“一致”表示为本页读取了所保存的字节，其散列值相符。
watch-case-custody-made = 制表时间
watch-case-custody-holds = 一致
watch-case-custody-broken = 不一致
watch-case-evidence = 证据
watch-case-evidence-none = 本案件的报告没有附带文件。

## Figures
watch-case-figures = 案件数据
watch-case-from = 从
watch-case-to = 至
watch-case-reports-span = 报告
watch-case-opened-span = 立案
watch-case-closed-span = 结案
watch-case-late-now = 未按时查看
watch-case-oldest = 最早的立于 { $day }。
watch-case-times = 用时
watch-case-times-text = 自立案起计算，仅含这些日期立案且达到该步骤的案件。仍在等待的案件计入积压，不计入用时。
watch-case-time = 从立案到
watch-case-time-looked = 有人查看
watch-case-time-answered = 答复报告人
watch-case-time-asked = 请他方行动
watch-case-time-gone = 消失
watch-case-time-closed = 结案
watch-case-median = 半数不超过
watch-case-ninth = 九成不超过
watch-case-cases = 案件
watch-case-hours = { $hours } 小时
watch-case-by-type = 按类型的立案数

## Checklists
watch-step-confirm = 确认情况属实
watch-step-evidence = 在移除前保存证据
watch-step-ask-hoster = 联系托管商
watch-step-ask-registrar = 联系注册商或注册局
watch-step-ask-operator = 联系号码的运营商
watch-step-ask-upstream = 联系上游提供商
watch-step-tell-brand = 告知被冒用名义者
watch-step-tell-owner = 告知系统的运行者
watch-step-tell-police = 经报告人同意后告知警方
watch-step-tell-peers = 告知其他有关的 CSIRT
watch-step-tell-regulator = 告知数据保护机关
watch-step-recall-money = 请求拦截付款
watch-step-block = 请求解析器和过滤器拦截
watch-step-sample = 保存样本及其散列值
watch-step-contain = 控制损害
watch-step-logs = 保全日志
watch-step-restore = 恢复并检查
watch-step-warn-public = 考虑发布公众预警
watch-step-check-again = 查看是否已消失
watch-step-tell-reporter = 答复报告人
watch-step-lessons = 记录经验

## Conversations
watch-conversation-title = 会话
watch-conversation-begin = 联系某方
watch-conversation-with = 对方
watch-conversation-with-reporter = 报告人
watch-conversation-with-internal = 内部
watch-conversation-with-hoster = 托管商
watch-conversation-with-registrar = 注册商
watch-conversation-with-registry = 注册局
watch-conversation-with-brand = 被冒用名义者
watch-conversation-with-operator = 电话运营商
watch-conversation-with-payment = 银行或支付机构
watch-conversation-with-police = 警方
watch-conversation-with-csirt = CSIRT
watch-conversation-with-network = 网络
watch-conversation-with-other = 其他
watch-conversation-name = 名称
watch-conversation-address = 电子邮件地址
watch-conversation-address-hint = 如果您打电话或使用对方的表单，请留空，并在此记录所说内容。
watch-conversation-language = 语言
watch-conversation-state = 状态
watch-conversation-state-new = 尚无内容
watch-conversation-state-asked = 我方最后写信
watch-conversation-state-answered = 对方最后写信
watch-conversation-state-done = 已结束
watch-conversation-last = 最近
watch-conversation-due = 自此可提醒
watch-conversation-remind = 提醒
watch-conversation-reference = 对方编号
watch-conversation-direction-out = 我方发出
watch-conversation-direction-in = 我方收到
watch-conversation-direction-note = 备注
watch-conversation-automatic = 自动回复
watch-conversation-subject = 主题
watch-conversation-text = 正文
watch-conversation-send = 发送
watch-conversation-send-hint = 发送后立即以邮件发出。
watch-conversation-leave = 留言
watch-conversation-leave-hint = 没有邮件地址：持有回执的人可在那里阅读。
watch-conversation-record = 记录
watch-conversation-record-hint = 没有邮件地址：请记录您在别处所说或所写的内容。
watch-conversation-note = 添加备注
watch-conversation-note-hint = 仅主管部门内部可读。
watch-conversation-hear = 记录对方所说
watch-conversation-heard = 对方所说
watch-conversation-heard-hint = 通过电话、表单或当面。
watch-conversation-quote = 引用到别处
watch-conversation-quote-text = 引用的内容会到达他人。请删去一切能表明报告人的内容以及标签所禁止的内容。

## First words of letters
watch-letter-reporter =
    感谢您的报告。其编号为 { $case }。

    { "" }
watch-letter-takedown =
    各位同事：

    我们收到以下报告并已确认：{ $about }

    请将其移除或暂停，保存可作证据的内容，并告知所采取的措施。我方编号为 { $case }；请保留在主题中。
watch-letter-brand =
    各位同事：

    贵方名义被用于欺诈：{ $about }

    我们正联系能够将其移除的各方。请告知贵方是否自行采取行动以及可联系何人。我方编号为 { $case }；请保留在主题中。
watch-letter-responder =
    各位同事：

    我们收到以下欺诈报告：{ $about }

    请予核查，拦截尚可拦截的部分，并告知所采取的措施。我方编号为 { $case }；请保留在主题中。
watch-letter-other =
    各位同事：

    我们收到以下报告：{ $about }

    请告知贵方所了解的情况和所采取的措施。我方编号为 { $case }；请保留在主题中。
watch-case-iodef = 以 IODEF 移交
watch-case-iodef-text = 文档列出所发现的内容、类型、标签和本案编号，不含举报的任何文字、任何对话，也不含举报人。请按其标签选择合适的途径发送。
watch-case-iodef-form = 格式
watch-case-iodef-save = 保存文档
watch-case-iodef-xml = 给其他团队：IODEF 2，XML（RFC 7970）
watch-case-iodef-json = 给其他团队：IODEF 2，JSON（RFC 8727）
watch-case-iodef-fraud = 欺诈报告：IODEF 1（RFC 5901），新建或更新
watch-case-iodef-taken-back = 欺诈报告：撤回已发送的内容
watch-case-types = 各类型的含义
watch-rsit-spam = 收件人未要求的群发邮件或消息。
watch-rsit-harmful-speech = 侮辱、威胁他人或煽动性的言论。
watch-rsit-violence = 儿童性侵、美化暴力等内容。请勿打开或转发。
watch-rsit-infected-system = 运行恶意软件的设备，常属于僵尸网络。
watch-rsit-c2-server = 向受感染设备下达指令的服务器。
watch-rsit-malware-distribution = 用于散布恶意软件的地址。
watch-rsit-malware-configuration = 恶意软件读取配置的地址。
watch-rsit-scanner = 探测系统以寻找弱点或开放服务。
watch-rsit-sniffing = 窃听并记录他人的网络流量。
watch-rsit-social-engineering = 以谎言、伎俩或威胁从人处获取信息或行动。
watch-rsit-ids-alert = 试图利用已知漏洞，无论成功与否。
watch-rsit-brute-force = 以猜测或被盗密码多次尝试登录。
watch-rsit-exploit = 以此前未知的方式进行的尝试。
watch-rsit-privileged-account-compromise = 有人未经许可使用具有管理权限的账户。
watch-rsit-unprivileged-account-compromise = 有人未经许可使用普通账户。
watch-rsit-application-compromise = 程序或网站被攻破，例如通过 SQL 注入。
watch-rsit-system-compromise = 整个系统被入侵或由他人控制。
watch-rsit-burglary = 有人闯入存放设备或数据的场所。
watch-rsit-dos = 来自单一来源的攻击使服务无法使用。
watch-rsit-ddos = 来自众多来源的攻击同时使服务无法使用。
watch-rsit-misconfiguration = 错误的设置导致服务不可用。
watch-rsit-sabotage = 有人故意损坏设备、线路或程序。
watch-rsit-outage = 无意的故障，如断电、线路或机器故障。
watch-rsit-unauthorised-information-access = 有人读取了无权查看的信息。
watch-rsit-unauthorised-information-modification = 有人未经许可更改信息，如勒索软件或篡改网页。
watch-rsit-data-loss = 信息丢失，例如磁盘损坏或设备被盗。
watch-rsit-data-leak = 机密信息被他人获知。
watch-rsit-unauthorised-use-of-resources = 有人为己用而使用他人设备，如挖矿。
watch-rsit-copyright = 未经许可提供或使用受保护的作品或程序。
watch-rsit-masquerade = 有人冒充他人或机构以获利。
watch-rsit-phishing = 冒充他方以骗取密码、银行卡或其他秘密的页面或消息。
watch-rsit-weak-crypto = 提供过时或薄弱加密的服务。
watch-rsit-ddos-amplifier = 可被滥用来放大攻击的服务，如开放解析器。
watch-rsit-potentially-unwanted-accessible = 任何人都能访问的服务，可能并非有意。
watch-rsit-information-disclosure = 向所有人透露本应留在内部的信息的服务。
watch-rsit-vulnerable-system = 存在可被利用的已知漏洞的系统。
watch-rsit-other = 不属于任何类型。此类过多时，说明缺少某个类型。
watch-rsit-undetermined = 类型尚不清楚。
watch-rsit-test = 测试，并非事件。
