# 监测：接收、国家态势、观测记录、晨间页面。

watch-nav-picture = 国家态势
watch-nav-observations = 观测记录
watch-nav-morning = 到达情况
watch-nav-quarantine = 隔离区
watch-nav-query = SQL
watch-nav-feeds = 数据源
watch-feeds-about = 从何处获取报告，以及最近一次的结果。
watch-nav-release = 对外发布

## The national picture

watch-picture-title = 国家态势
watch-picture-title-home = 概览：国家态势
watch-picture-intro = 服务范围内的网络中有哪些被感染、暴露或被滥用，数量多少，在哪里，从何时开始，是否好转。
watch-picture-intro-own = 在贵组织网络中观测到的情况。
watch-picture-period = { $from } 至 { $to }
watch-picture-as-of = 计算时间：{ $at }
watch-picture-not-computed = 尚未进行统计。
watch-picture-from = 起始日（UTC）
watch-picture-to = 结束日（UTC）
watch-picture-show = 显示
watch-picture-critical-title = 政府与关键基础设施
watch-picture-critical-none = 这些天没有涉及政府或关键组织的观测记录。
watch-picture-critical-undeclared = 尚未将任何组织标记为政府或关键组织。请导入网络及其所属组织的清单，以便在此显示。
watch-picture-critical-import = 导入网络
watch-picture-organisation = 组织
watch-picture-sector = 行业
watch-picture-latest = 最近一天
watch-picture-trend = 趋势
watch-picture-since = 始于
watch-picture-since-before = { $day }之前
watch-picture-new = 新增
watch-picture-continuing = 持续
watch-picture-gone = 消失
watch-picture-unknown = 未知
watch-picture-missing = 无数据
watch-picture-incomplete = 不完整
watch-picture-day = 日期（UTC）
watch-picture-rate = 每 10 万用户
watch-picture-rate-note = 用户数：{ $access }，{ $quarter }，{ $source }
watch-picture-no-rate = 用户数未知
watch-picture-total-title = 全部网络
watch-picture-breakdown-title = 分类统计
watch-picture-by-type = 按类型
watch-picture-by-family = 按家族
watch-picture-by-network = 按网络
watch-picture-by-organisation = 按组织
watch-picture-by-sector = 按行业
watch-picture-by-day = 按日
watch-picture-key-type = 类型
watch-picture-key-family = 家族
watch-picture-key-network = 网络
watch-picture-key-organisation = 组织
watch-picture-key-sector = 行业
watch-picture-key-day = 日期（UTC）
watch-picture-nothing = 这些天没有观测到任何情况。
watch-picture-elsewhere = 这些天没有收到数据。有数据的日期为 { $from } 至 { $to }。
watch-picture-elsewhere-show = 显示最近有数据的日期
watch-picture-sorted-type = 按最近一天的数量排列，数量大的在前。
watch-picture-sorted-family = 按最近一天的数量排列，数量大的在前。
watch-picture-sorted-network = 按 AS 号排列，不按数量排名。
watch-picture-sorted-organisation = 关键机构在前，其余按名称排列，不按数量排名。
watch-picture-sorted-sector = 按部门的固定顺序排列，不按数量排名。
watch-picture-sorted-day = 最近的日期在前。
watch-picture-cut-lines = { $count ->
   *[other] 还有 { $count } 行未显示。请缩短时间范围，或用 SQL 查询数字以查看。
}
watch-picture-withheld = 某些日期有关于贵方网络的观测不得转交给您（TLP:AMBER+STRICT 或 TLP:RED）。这些日期是空缺，不是零。
watch-picture-unassigned = 未归属
watch-picture-missing-days = 部分日期缺少通常会收到的报告，或收到的报告中没有其名称所示日期的行；这些日期为空缺，并非零。
watch-picture-missing-day = { $day }：{ $reports }
watch-picture-other-days = 以下日期的数据仅来自以其他日期命名的报告：{ $days }。这些报告覆盖当日多少情况尚不清楚；这些数字不计入趋势。
watch-picture-other-days-many = 部分日期的数据仅来自以其他日期命名的报告，最近的有：{ $days }（总天数：{ $count }）。这些报告覆盖当日多少情况尚不清楚；这些数字不计入趋势。
watch-picture-of-others = { $number }（其他日期的报告）
watch-picture-chart-description = { $from } 至 { $to } 每日的{ $what }。最近值：{ $latest }（{ $day }）。数据不完整的日期不画线。
watch-picture-chart-description-empty = { $from } 至 { $to } 每日的{ $what }。没有数据完整的日期。
watch-picture-table-twin = 此图的数据
watch-picture-records = 记录
watch-picture-how-title = 统计方法
watch-picture-how-units = 数字是一个 UTC 日内看到的不同对象的数量：地址、服务（某地址上的端口）、域名、网址或账户，以该行所示为准。同一对象被报告一千次也只计一次。
watch-picture-how-new = 新增：当日看到，而上一次收到同一报告的那天没有看到。消失：那天看到，而当日的同一报告中没有。若某报告未到，两者均不注明。
watch-picture-how-gaps = 缺少通常会收到的报告的日期为空缺。仅有以其他日期命名的报告提及的日期有数字，但不计入趋势。日期晚于收到次日的行不计入任何数字。若数字所依据的报告有变化，则不给出趋势。
watch-picture-how-networks = 网络按编号列出，部门按固定顺序，机构按名称；均不按数量排名，因为规模大的数量总是较大。比率需要带有季度和来源的用户数。
watch-picture-how-inventory = 仅说明设备存在的清单不计入任何总数。
watch-picture-sample = 这是虚构的示例数据。

watch-counts-infected = 被感染
watch-counts-exposed = 暴露
watch-counts-abusing = 攻击他人
watch-counts-victim = 被攻击
watch-counts-inventory = 设备清单

watch-unit-address = { $count ->
   *[other] { $number } 个地址
}
watch-unit-address-port = { $count ->
   *[other] { $number } 个服务
}
watch-unit-domain = { $count ->
   *[other] { $number } 个域名
}
watch-unit-url = { $count ->
   *[other] { $number } 个网址
}
watch-unit-account = { $count ->
   *[other] { $number } 个账户
}
watch-unit-name-address = 地址
watch-unit-name-address-port = 服务
watch-unit-name-domain = 域名
watch-unit-name-url = 网址
watch-unit-name-account = 账户

watch-trend-falling = 下降：较前一周 { $percent }（日均）
watch-trend-rising = 上升：较前一周 { $percent }（日均）
watch-trend-steady = 平稳
watch-trend-started = 本周新出现
watch-trend-few-days = 完整的天数太少，无法判断
watch-trend-other-days = 无趋势：这些行来自以其他日期命名的报告
watch-trend-feed-changed = 无趋势：报告有变化
watch-trend-small-numbers = 数字太小，无法看出趋势

## What visitors without an account see

watch-public-title = 已发布的数据
watch-public-title-home = 概览：已发布的数据
watch-public-intro = 按类型和日期的全国总数，由主管部门延迟 { $days ->
   *[other] { $days } 天
}后发布。
watch-public-none = 主管部门尚未发布数据。
watch-public-fewer = 少于 { $number }
watch-public-head = { $type }（{ $what }，{ $unit }）
watch-public-day = 日期（UTC）
watch-public-suppressed-note = 小于 { $number } 的数字不显示。
watch-public-country = 国家 { $country }
watch-public-countries-total = 所有国家合计（以上各表之和）
watch-public-countries-note = 各国按被观测网络所属国家分别列出。不属于本主管部门任何国家或国家不明的，不计入任何表格。仅在每个国家都有数字的日期显示合计。

## Release settings

watch-release-title = 对外发布
watch-release-about = 无账户的访客能看到哪些数字、延迟多久、从多大数量起显示。
watch-release-intro = 只有在您发布之后，没有账户的访客才能看到按类型和日期的全国总数。地址、网络和组织从不发布。
watch-release-released = 发布全国总数
watch-release-delay = 延迟天数
watch-release-delay-hint = 1 至 365。过近的日期可能让攻击者知道哪些情况已被发现。
watch-release-threshold = 显示的最小数字
watch-release-threshold-hint = 1 至 1000。更小的数字显示为“少于”。
watch-release-save = 保存
watch-release-saved = 发布设置已保存。

## Retention
watch-retention-title = 保留期限
watch-retention-about = 观测和原始数据在删除之前保留多久。
watch-retention-intro = 观测和原始数据保留多久。在您设定天数之前，不会因时间久远而删除任何内容。态势图的数字永久保留。
watch-retention-undecided = 尚未有人决定观测和原始数据保留多久：不会因时间久远而删除任何内容。请作出决定；如要全部保留，请将两个字段留空并确认设定。
watch-retention-decide = 决定保留期限
watch-retention-observations = 观测保留的天数
watch-retention-observations-hint = 1 至 36,500，从观测所属之日算起。留空则一直保留。
watch-retention-inputs = 原始数据保留的天数
watch-retention-inputs-hint = 1 至 36,500，从收到之日算起。留空则一直保留。没有原始数据，就无法用较新的映射重新读取报告。
watch-retention-reports = 报告和已结案件内容保留的天数
watch-retention-reports-hint = 1 至 36,500，分别从收到和结案之日算起。到期后删除报告人、所述内容、文件、信件和发现项；类型、时间和数字保留。未结案件不受影响。留空则全部保留。
watch-retention-preview = 显示将删除的内容
watch-retention-save = 设定这些期限
watch-retention-saved = 期限已设定，将在一小时内生效，之后每小时执行一次。
watch-retention-not-yet = 尚未更改任何内容。以下是这些期限现在会删除的内容。
watch-retention-would = 将删除的内容
watch-retention-what = 内容
watch-retention-count = 数量
watch-retention-size = 大小
watch-retention-days = 日期
watch-retention-row-observations = 观测
watch-retention-row-inputs = 原始数据
watch-retention-row-held = 保留的原始数据：隔离区仍引用它们
watch-retention-row-reports = 报告
watch-retention-row-cases = 已结案件

## Observations

watch-observations-title = 观测记录
watch-observations-intro = 数字背后的逐条记录，最新的在前。
watch-observations-from = 起始日（UTC）
watch-observations-to = 结束日（UTC）
watch-observations-type = 类型
watch-observations-any = 全部
watch-observations-family = 家族或标识
watch-observations-address = 地址或前缀
watch-observations-asn = 网络（AS 号）
watch-observations-report = 报告类型
watch-observations-counts = 计为
watch-observations-filter = 筛选
watch-observations-clear = 清除
watch-observations-time = 时间（UTC）
watch-observations-subject = 对象
watch-observations-network = 网络
watch-observations-organisation = 组织
watch-observations-feed = 报告
watch-observations-tlp = 标签
watch-observations-flags = 备注
watch-observations-none = 没有符合条件的观测记录。请扩大日期范围或去掉某个条件。
watch-observations-more = 下一页
watch-observations-partial = 查询耗时过长，已停止；以下是到那时为止找到的记录。请缩小日期范围以查看全部。
watch-observations-excluded = 所查询的地址位于职责范围所排除的网段中：{ $ranges }。其中的观测会被保留并列出，但不计入态势中的任何数字。
watch-observations-csv = 下载 CSV
watch-observations-intelmq = 下载供 IntelMQ 使用的文件（逐行 JSON）
watch-observations-bad-filter = 此处无法理解“{ $value }”；{ $expected }。
watch-observations-expected-address = 请输入地址或前缀，例如 198.18.0.0/15。
watch-observations-expected-asn = 请输入 AS 号，例如 64500。
watch-observations-expected-organisation = 请输入目录中的机构名称，或使用国家态势中的链接。
watch-observations-sector = 部门
watch-observations-unit = 计数单位
watch-observations-counted = { $count } 条记录，计为 { $units }。
watch-days-backwards = 起始日晚于结束日：仅显示 { $day }。
watch-picture-cut = 态势图最多覆盖 { $count } 天；起始日为 { $day }。
watch-observation-title = 观测记录 { $id }
watch-observation-field = 字段
watch-observation-value = 值
watch-observation-source = 原始输入
watch-observation-row = { $source } 的第 { $row } 行
watch-observation-about = 已知信息
watch-observation-unit = 计数对象
watch-observation-address = 地址
watch-observation-prefix = 前缀
watch-observation-country = 国家
watch-observation-domain = 域名
watch-observation-why = 归属的依据
watch-observation-tables-changed = 以上为按今日表格得出的依据。收到时归属所用的表格与此不同。
watch-observation-reported = 报告的内容
watch-observation-fields = 字段（采用 IntelMQ 名称）
watch-observation-origin = 来源
watch-observation-feed = 数据源
watch-observation-mapping = 读取方式
watch-observation-hash = 输入的 SHA-256

watch-flag-special-purpose = 专用地址
watch-flag-outside = 不在职责范围内：不计数
watch-flag-unknown-type = 未知报告类型
watch-flag-unknown-column = 未知列
watch-flag-reference-rejects = 行不完整
watch-flag-sample = 示例
watch-flag-asn-differs = AS 号与表不同
watch-flag-cc-differs = 国家与表不同
watch-flag-repaired-text = 文本已修复
watch-flag-short-row = 行过短：末尾缺少列
watch-flag-future = 日期在未来：不计数

## The morning page

watch-morning-title = 到达情况
watch-morning-intro = 最近 24 小时到达了什么，缺少什么，哪些报告的列有变化，哪些被拒绝。
watch-morning-arrived = 已到达
watch-morning-arrived-none = 最近 24 小时没有收到任何数据。
watch-morning-missing = 缺少
watch-morning-missing-none = 通常会收到的报告均已到达。
watch-morning-changed = 列有变化
watch-morning-changed-none = 最近两周没有报告的列发生变化。
watch-morning-dates = 日期不符
watch-morning-other-days = { $file }：文件名所示日期为 { $day }，但 { $all } 行中有 { $rows } 行属于其他日期。这些行计入各自的日期，不计入趋势。请检查文件名和提供方的时区。
watch-morning-future = { $report }：日期晚于明天的行：{ $rows }。这些行已保留并标记，不计入任何数字。请检查提供方和本服务器的时钟。
watch-morning-refused = 被拒绝
watch-morning-refused-none = 隔离区为空。
watch-morning-refused-some = 隔离区有 { $entries ->
   *[other] { $entries } 项
}，涉及 { $rows ->
   *[other] { $rows } 行
}。
watch-morning-report = 报告类型
watch-morning-provider = 提供方
watch-morning-received = 接收时间（UTC）
watch-morning-covers = 所涉日期（UTC）
watch-morning-rows = 行数
watch-morning-stored = 新增
watch-morning-duplicates = 重复
watch-morning-rejected = 被拒绝
watch-morning-missing-for = 缺少的日期
watch-morning-last = 最近一次的日期
watch-morning-columns = 未知列
watch-send-title = 发送报告
watch-send-intro = 提供方给出的原始报告：CSV、gzip、zstd、zip、邮件或 IntelMQ 事件。最大 { $megabytes } MB；更大的文件请使用命令行或 /api/v1/inputs。
watch-send-file = 文件
watch-send-file-hint = 请保留提供方的文件名：其中包含报告类型和日期。
watch-send-report = 报告类型（代替文件名中的类型）
watch-send-report-hint = 例如 scan_telnet。
watch-send-provider = 提供方
watch-send-feed = 数据源
watch-send-send = 发送
watch-send-kept = 报告已保存，稍后即会读取。“收到的内容”页显示结果；无法读取的行进入隔离区。
watch-send-no-file = 请选择非空文件。
watch-input-title = 输入文件“{ $name }”
watch-input-newest = 最新输入文件
watch-input-none = 尚未提交任何文件。
watch-input-state = 状态
watch-input-state-waiting = 等待读取
watch-input-state-stored = 已存储
watch-input-state-duplicate = 内容均已存在
watch-input-state-quarantined = 在隔离区
watch-input-state-expired = 早于保留期限
watch-input-state-empty = 没有数据行
watch-input-state-taken-back = 已撤回
watch-input-names = 文件名
watch-input-bytes = 原始内容
watch-input-kept = 已保留
watch-input-not-kept = 已到期删除
watch-input-hash = SHA-256
watch-input-report = 报告
watch-input-reports = 其中的报告
watch-input-why = 原因
watch-input-taken-back = 撤回记录
watch-input-when = 时间（UTC）
watch-input-who = 操作者
watch-input-reason = 理由
watch-input-reason-hint = 说明为何有误，最多 { $count } 个字符。理由会保留；请勿提及个人姓名。
watch-input-observations = 观测记录
watch-input-remove = 撤回
watch-input-remove-title = 撤回“{ $name }”？
watch-input-goes = { $observations ->
    [0] 没有观测记录会被移除。
   *[other] { $observations } 条观测记录将从所有列表和数字中移除。
}
watch-input-goes-days = 日期为 { $from } 至 { $to }（UTC）。
watch-input-goes-lost = 其他输入中有与这些行重复的行，而其原始字节已不再保留：那些行无法恢复。此类输入：{ $inputs }。
watch-input-goes-others = { $inputs ->
   *[other] 另有 { $inputs } 个含重复行的输入文件将重新读取，以免其报告的内容缺失。
}
watch-input-goes-stays = 原始内容和撤回记录会保留。只有再次提交同一文件，观测记录才会恢复。
watch-input-removed = 该文件已撤回。数字将很快重新统计。
watch-error-reading = 该文件正在读取。请等待读取结束后再试。
watch-error-taken-back = 该文件此前已撤回。如需重新读取，请再次提交该文件。

## Quarantine

watch-quarantine-title = 隔离区
watch-quarantine-intro = 无法读取的行和文件。原始输入已保留，没有任何丢失。
watch-quarantine-none = 隔离区为空。
watch-quarantine-file = 文件
watch-quarantine-row = 行
watch-quarantine-line = 文件行
watch-quarantine-whole-file = 整个文件
watch-quarantine-column = 列
watch-quarantine-reason = 原因
watch-quarantine-excerpt = 内容
watch-quarantine-rows = { $count ->
   *[other] { $count } 行
}
watch-quarantine-dismiss = 忽略
watch-quarantine-dismissed = 该项已忽略。
watch-quarantine-retry = 重新读取
watch-quarantine-retry-hint = 此处各条目的输入将按当前的映射重新读取，例如在加载提供方的模式之后。可读取的内容将离开此列表。
watch-quarantine-retried = 输入已重新读取。仍在此处的内容这次也无法读取。
watch-quarantine-more = 下一页

## SQL

watch-query-title = SQL
watch-query-intro = 对表“events”“figures”“arrivals”执行一条 SELECT。限制：内存 { $memory } MB、时间 { $seconds } 秒、行数 { $rows }，以及您有权查看的范围。
watch-query-text = 查询
watch-query-run = 运行
watch-query-rows = { $count ->
   *[other] { $count } 行
}
watch-query-truncated = 仅显示前 { $count } 行。
watch-query-columns = “events”的列
watch-query-engine = 引擎提示：
watch-query-syntax = 从第 { $line } 行第 { $column } 列起不是 SQL。请检查该处是否缺少逗号、括号或引号。
watch-query-no-column = 没有名为“{ $name }”的列。SELECT * 可显示所有的列。
watch-query-no-column-similar = 没有名为“{ $name }”的列。相近的名称：{ $near }。
watch-query-no-table = 没有名为“{ $name }”的表。请查询“events”、“figures”或“arrivals”。
watch-query-no-function = 查询中没有函数“{ $name }”。
watch-query-not-select = 只允许一条 SELECT 语句；不允许 { $what }。
watch-query-not-available = 查询中不能使用：{ $what }。
watch-query-too-long = 查询过长：{ $found } 字节，最多 { $most } 字节。
watch-query-memory = 查询需要超过 { $megabytes } MB 内存。请缩小范围，例如减少天数。
watch-query-time = 查询在 { $seconds } 秒后被停止。请缩小范围，例如减少天数。
watch-query-failed = 查询在运行中失败。请检查除法和类型转换。
watch-query-invalid = 无法理解查询。请检查其各部分是否相符。
watch-query-types = 值的类型不匹配。请将数字与数字、文本与文本比较，或用 CAST(… AS …) 转换。
watch-query-group = 所选的列既不在 GROUP BY 中，也不在 COUNT、MAX 等函数中。
watch-query-division = 有数字除以零。请写作 x / NULLIF(y, 0)。
watch-query-conversion = 有值无法转换为所要求的类型。TRY_CAST(… AS …) 会改为返回 NULL。

## Feeds

watch-feeds-title = 数据源
watch-feeds-intro = 从中获取报告的提供方。
watch-feeds-none = 尚未配置数据源。请在命令行添加：cybergateway feed add shadowserver
watch-feeds-name = 名称
watch-feeds-kind = 种类
watch-feeds-last-ok = 最近成功（UTC）
watch-feeds-last-error = 最近的错误
watch-feeds-never = 从未
watch-feeds-change = 更改
watch-feeds-remove = 移除
watch-feeds-remove-title = 移除数据源“{ $name }”？
watch-feeds-remove-intro = 不再从中获取数据，其密钥和密文将被删除。已获取的报告和观测记录保留。
watch-feeds-removed = 数据源已移除。已获取的内容保留。

## Errors

watch-error-denied = 您无权执行此操作：需要您的账户不具备的角色。
watch-error-not-found = 没有该记录，或您无权查看。
watch-error-invalid = 无法理解输入内容。
watch-error-disk-low = 磁盘几乎已满，拒绝接收新数据。请释放空间后重新发送。
watch-error-file = 无法读取某个文件。
watch-error-schema = 无法理解模式文件。
watch-error-outgoing = 无法向提供方查询。
watch-error-internal = 发生错误，已记入日志；请重试。
watch-error-broken-off = 发送中断，未保留任何内容。请重新发送。
watch-error-too-large = 发送的内容超过可接收的大小，未保留任何内容。请分批发送。
watch-upload-bad-name = 这不是名称。请填写 1 至 100 个字符，不含换行符、控制字符和改变文字方向的字符，也不能是 *。
watch-upload-bad-report = 这不是报告类型。请填写 1 至 100 个小写字母 a 至 z、数字和 _，例如 scan_telnet。
watch-upload-no-name = 请给出提供方所用的文件名，例如 2026-03-27-scan_telnet-country.csv。
watch-upload-bad-file-name = 这不是文件名：超过 200 个字符，或含有不可见字符或改变文字方向的字符。请给出提供方所用的文件名。
watch-upload-empty = 正文为空：未接收任何内容。请发送一份报告的字节，例如 curl --data-binary @文件。
watch-upload-form = 这是网页表单发送的内容，不是报告。请仅将文件的字节作为正文发送，文件名写在地址中：curl --data-binary @文件 -H "Content-Type: application/octet-stream"。使用浏览器者请用“发送报告”页面。

## Classes and types of the Reference Security Incident Taxonomy (RSIT)

watch-class-abusive-content = 滥用内容
watch-class-malicious-code = 恶意代码
watch-class-information-gathering = 信息收集
watch-class-intrusion-attempts = 入侵企图
watch-class-intrusions = 入侵
watch-class-availability = 可用性
watch-class-information-content-security = 信息内容安全
watch-class-fraud = 欺诈
watch-class-vulnerable = 脆弱性
watch-class-other = 其他
watch-class-test = 测试

watch-type-spam = 垃圾邮件
watch-type-harmful-speech = 有害言论
watch-type-violence = 性剥削或暴力内容
watch-type-infected-system = 受感染系统
watch-type-c2-server = 命令与控制服务器
watch-type-malware-distribution = 恶意软件传播
watch-type-malware-configuration = 恶意软件配置
watch-type-scanner = 扫描
watch-type-sniffing = 网络嗅探
watch-type-social-engineering = 社会工程
watch-type-ids-alert = 利用已知漏洞
watch-type-brute-force = 登录尝试
watch-type-exploit = 新的攻击特征
watch-type-privileged-account-compromise = 特权账户失陷
watch-type-unprivileged-account-compromise = 普通账户失陷
watch-type-application-compromise = 应用失陷
watch-type-system-compromise = 系统失陷
watch-type-burglary = 物理闯入
watch-type-dos = 拒绝服务
watch-type-ddos = 分布式拒绝服务
watch-type-misconfiguration = 配置错误
watch-type-sabotage = 蓄意破坏
watch-type-outage = 中断
watch-type-unauthorised-information-access = 未经授权访问信息
watch-type-unauthorised-information-modification = 未经授权修改信息
watch-type-data-loss = 数据丢失
watch-type-data-leak = 机密信息泄露
watch-type-unauthorised-use-of-resources = 未经授权使用资源
watch-type-copyright = 版权
watch-type-masquerade = 冒充
watch-type-phishing = 网络钓鱼
watch-type-weak-crypto = 弱加密
watch-type-ddos-amplifier = DDoS 放大器
watch-type-potentially-unwanted-accessible = 可能不应公开的服务
watch-type-information-disclosure = 信息泄露
watch-type-vulnerable-system = 脆弱系统
watch-type-blacklist = 列入阻止名单
watch-type-dga-domain = 算法生成的域名
watch-type-malware = 恶意软件
watch-type-proxy = 代理
watch-type-tor = Tor 节点
watch-type-other = 未分类
watch-type-undetermined = 未确定
watch-type-test = 测试

## Why something was refused

watch-reject-column-count = 该行有 { $found } 列，表头有 { $expected } 列。
watch-reject-no-timestamp = “{ $value }”不是日期；应为 YYYY-MM-DD HH:MM:SS（UTC）。
watch-reject-cut-off = 文件在引号字段中间结束，可能已被截断。请向提供方重新索取。
watch-reject-too-long = 第 { $line } 行：该记录超过 { $limit } 字节。请查找未闭合的引号；如果确实这么长，请缩短后重新发送文件。
watch-reject-field-too-long = 第 { $line } 行：第 { $column } 列超过 { $limit } 字节。请查找未闭合的引号；如果文本确实这么长，请缩短后重新发送文件。
watch-reject-too-many-columns = 第 { $line } 行：该记录超过 { $limit } 列。请查找引号之外的逗号。
watch-decode-utf16 = 文件编码为 UTF-16。请另存为 UTF-8 后重新发送。
watch-decode-too-large = 表头行超过允许的长度。请检查该文件是否为报告。
watch-decode-empty = 文件为空；应有表头行。
watch-decode-no-timestamp-column = 没有名为“timestamp”的列；看起来不是报告。其他 CSV 文件需要列映射。
watch-container-limit = 解压后的内容超过允许范围。请手动解压后逐个发送文件。
watch-container-truncated = 输入被截断；能读取的部分已保留。请重新索取。
watch-container-corrupt = 输入已损坏；能读取的部分已保留。请重新索取。
watch-container-unsupported = 不支持此种输入。应为 CSV、gzip、zstd、zip 或带附件的邮件。
watch-container-nothing = 压缩包或邮件中没有报告。
watch-container-io = 无法读取到输入末尾；请重试。
watch-refused-link = 邮件中是链接而不是报告，且不会从该主机下载：{ $url }。如果提供方使用该主机，请将其加入配置中的 ingest.link_hosts，并重新读取被拒绝的输入；否则请自行下载后发送文件。
watch-refused-link-waiting = 邮件中是链接，正在下载其报告：{ $url }
watch-refused-link-failed = 邮件中是链接，其报告未能下载：{ $url }（{ $cause }）
watch-refused-damaged = 文件已损坏：其校验和或长度不正确，因此未采用其中任何一行。请重新获取该文件，或由运营者采用其中可读取的部分：cybergateway quarantine retry --damaged
watch-refused-unreadable = 无法继续读取该文件：{ $problem }
watch-refused-line-too-long = 该行超过允许的长度；其后的行已读取。应为每行一个 JSON 对象。
watch-refused-no-time = 该事件没有可作为日期的 time.source。
watch-refused-implausible-time = “{ $value }”不可能是观测时间：早于 { $first } 或晚于 { $last }。请检查文件和本机时钟。
watch-refused-more = 其余被拒绝、未逐一列出的行：{ $rows }。它们保存在原始输入中。
watch-intelmq-not-json = 该行不是 JSON。
watch-intelmq-not-an-object = 该行不是 JSON 对象；应为每行一个事件。

# What the gateway measures of its own work.

watch-measured-feeds-received = 收到的数据源
watch-measured-feeds-received-method = 最近30天内有报告到达的数据源。
watch-measured-feeds-age-hours = 最新报告的时间距今
watch-measured-feeds-age-hours-method = 任一数据源的最新报告到达后经过的小时数。
watch-measured-tracking-in-use = 有报告的天数
watch-measured-tracking-in-use-method = 最近28天中有报告到达并已计数的UTC日数。
watch-measured-asn-covered-percent = 有观测记录的本方AS号
watch-measured-asn-covered-percent-method = 职责范围和各机构的AS号中，最近28天内有观测记录的比例。
watch-measured-observations-by-type = 观测到的事件类型
watch-measured-observations-by-type-method = 最近28天内至少有一次观测的RSIT类型。
watch-measured-observations-new = 最近完整日新增
watch-measured-observations-new-method = 前一日没有的各类单位，每类按其自身单位计数；不含资产清单。
watch-measured-observations-gone = 最近完整日消失
watch-measured-observations-gone-method = 前一日有、而同样已到达的报告中不再出现的单位。
watch-measured-sinkhole-infected-units = 受感染地址
watch-measured-sinkhole-infected-units-method = 最近一个完整UTC日被报告为受感染的不同地址数。
watch-measured-exposed-units = 暴露的服务
watch-measured-exposed-units-method = 最近一个完整UTC日被报告为暴露的不同服务数（地址上的端口）。
watch-measured-quarantine-open = 尚未处理的拒收条目
watch-measured-quarantine-open-method = 隔离区中尚无人处理的条目。
