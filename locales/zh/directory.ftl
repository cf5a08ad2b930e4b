### 目录：机构、网络、职责范围、导入以及查询依据。

## Sectors
directory-sector-government = 政府
directory-sector-health = 卫生
directory-sector-energy = 能源
directory-sector-water = 水务
directory-sector-transport = 交通运输
directory-sector-finance = 金融
directory-sector-telecommunications = 电信
directory-sector-education = 教育与科研
directory-sector-digital-infrastructure = 数字基础设施
directory-sector-media = 媒体
directory-sector-defence = 国防
directory-sector-other = 其他

## Kinds of organisation
directory-kind-government = 政府机构
directory-kind-regulator = 监管机构
directory-kind-csirt = 事件响应小组（CSIRT）
directory-kind-isp = 互联网服务提供商
directory-kind-operator = 关键服务运营者
directory-kind-academia = 高校或科研机构
directory-kind-other = 其他机构

## Access types of subscribers
directory-access-fixed = 固定
directory-access-mobile = 移动
directory-access-all = 固定与移动

## What is known of an address
directory-explain-route = 根据导入的路由表，{ $prefix } 由 { $asn } 宣告。
directory-explain-asn = AS 为 { $asn }；没有导入的前缀可以佐证。
directory-explain-asn-announces = 根据导入的路由表，{ $asn } 宣告的前缀数：{ $count }。
directory-explain-asn-silent = 导入的前缀中没有由 { $asn } 宣告的。
directory-explain-as-name = { $asn } 的名称：{ $name }
directory-explain-no-route = 导入的表中没有与其对应的 AS。
directory-explain-parts = 没有导入的前缀覆盖其全部；其中部分由 { $parts } 宣告。
directory-explain-country = 国家或地区：{ $country }。
directory-explain-special = 该地址属于特殊用途地址空间（RFC 6890），没有公共网络对其负责。
directory-explain-organisation = 机构：{ $organisation }。

## Why
directory-reason-organisation-prefix-manual = 目录将前缀 { $prefix } 归属于该机构（人工录入）。
directory-reason-organisation-prefix-claimed = 目录将前缀 { $prefix } 归属于该机构（由其申报并获同意）。
directory-reason-organisation-prefix-import = 目录将前缀 { $prefix } 归属于该机构（导入）。
directory-reason-constituency-prefix = 职责范围包含前缀 { $prefix }；尚不知所属机构。
directory-reason-excluded-prefix = 职责范围不包含前缀 { $prefix }。
directory-reason-organisation-asn-manual = 目录将AS { $asn } 归属于该机构（人工录入）。
directory-reason-organisation-asn-claimed = 目录将AS { $asn } 归属于该机构（由其申报并获同意）。
directory-reason-organisation-asn-import = 目录将AS { $asn } 归属于该机构（导入）。
directory-reason-constituency-asn = 职责范围包含AS { $asn }；尚不知所属机构。
directory-reason-excluded-asn = 职责范围不包含AS { $asn }。
directory-reason-organisation-domain-manual = 目录将域名 { $domain } 归属于该机构（人工录入）。
directory-reason-organisation-domain-claimed = 目录将域名 { $domain } 归属于该机构（由其申报并获同意）。
directory-reason-organisation-domain-import = 目录将域名 { $domain } 归属于该机构（导入）。
directory-reason-constituency-domain = 职责范围包含域名 { $domain }；尚不知所属机构。
directory-reason-excluded-domain = 职责范围不包含域名 { $domain }。
directory-reason-country = 该地址空间登记于 { $country }，属于本主管部门负责的国家或地区。
directory-reason-nothing = 目录中没有与其相关的条目。

## Lines and files that are not taken
directory-refused-asn = “{ $text }”不是 AS 号。请填写 1 至 4294967294 之间的数字，例如 AS64500。
directory-refused-prefix = “{ $text }”不是前缀。请填写地址和长度，例如 198.18.0.0/15。
directory-refused-host-bits = “{ $text }”在长度之外设置了位。您是否要填写 { $meant }？
directory-refused-not-within = “{ $text }”不在本主管部门负责的任何范围内，无可排除。
directory-refused-too-wide = “{ $text }”范围过大，不可能属于单一持有者。可接受的最大前缀为 { $widest }。
directory-refused-resource = “{ $text }”既不是前缀，也不是 AS 号，也不是域名。
directory-refused-network-missing = 该行没有填写网络。
directory-refused-tld-held = “{ $text }”是顶级域，不属于任何单一机构。请将机构留空，以将其纳入职责范围。
directory-refused-duplicate = “{ $text }”已出现在第 { $line } 行。
directory-refused-contradiction = 第 { $line } 行对“{ $organisation }”的说明与此不同。请使两行一致。
directory-refused-sector = “{ $text }”不在行业列表中。
directory-refused-critical = “{ $text }”既不是“是”也不是“否”。
directory-refused-side = “{ $text }”既不是 include 也不是 exclude。
directory-refused-kind = “{ $text }”不在机构类型列表中。
directory-refused-country = “{ $text }”不是国家代码。请填写两个字母（ISO 3166-1）。
directory-refused-mail = “{ $text }”不是电子邮件地址。
directory-refused-cells = 该行有 { $found } 个单元格，而首行有 { $expected } 列。请将含分隔符的文字放在引号内。
directory-refused-line-break = 某单元格含有换行。可能有引号没有闭合。
directory-refused-cell-long = 某单元格超过 { $limit } 字节。
directory-refused-encoding = 无法确定文件的文字编码。请另存为“CSV UTF-8”后重新导入。
directory-refused-header = 首行没有网络列。请在首行写明列名，例如：{ $header }
directory-refused-no-header = 首行是数据（{ $text }），没有写明列名。请在其上方加上这一行，并按您实有的列保留：{ $header }
directory-refused-file-size = 文件超过 { $limit } MB。请拆分后分别导入。
directory-refused-rows = 文件超过 { $limit } 行。请拆分后分别导入。
directory-refused-name-missing = 缺少名称。
directory-refused-name-long = 名称超过 { $limit } 个字符。
directory-refused-country-missing = 请至少填写一个国家或地区。
directory-refused-country-unknown = { $code } 不是 ISO 3166-1 国家代码。
directory-refused-country-taken = 本网关的另一主管部门已负责 { $code }。
directory-refused-not-set-up = 本网关尚未设置。请先完成设置页面；其地址和令牌显示在控制台上。
directory-refused-language-missing = 请至少选择一种语言。
directory-refused-parent = 机构不能隶属于自身。
directory-refused-quarter = “{ $text }”不是季度。请按 2026-Q1 的形式填写。
directory-refused-source-missing = 请注明数字来源。
directory-refused-subscribers = 用户数必须大于零。
directory-refused-figures-header = 首行没有写明季度和用户数的列。请在首行写明列名，例如：{ $header }
directory-refused-access = “{ $text }”不是接入类型。请写 fixed、mobile 或 all。
directory-refused-count = “{ $text }”不是整数。
directory-refused-table = { $name } 不是可读取的表。请先解压；可读取 MMDB、带 AS 或国家的地址段或前缀（CSV、TSV、pyasn）、AS 名称以及注册机构的 delegated 文件。
directory-refused-table-damaged = { $name } 已损坏。请重新获取。
directory-refused-table-empty = { $name } 中没有关于地址或 AS 号的内容。

## Actions that fail
directory-error-forbidden = 您的角色没有此权限。如有需要，请联系管理员。
directory-error-not-found = 本主管部门没有该条目。
directory-error-stale = 您打开之后，他人已修改该条目。请查看最新状态并重新修改。
directory-error-name-taken = 机构“{ $name }”已存在。
directory-error-network-taken = “{ $text }”已在目录中。
directory-error-holds-others = 还有其他机构隶属于“{ $name }”。请先更改它们的隶属关系，再将其移出。
directory-error-figure-taken = 该季度、接入类型和范围的数据已存在。请修改那一条。
directory-error-store = 修改未能保存，没有任何变动。请重试；如再次出现，请告知运维人员。

## Pages
directory-page-organisations = 机构
directory-page-organisations-caption = 本主管部门的机构
directory-page-organisations-empty = 还没有机构。请添加一个，或导入网络列表。
directory-page-organisation = 机构
directory-page-organisation-add = 添加机构
directory-page-organisation-edit = 更改这些信息
directory-page-organisation-observations = 有关该机构的观测
directory-page-organisation-remove = 移出该机构
directory-page-organisation-remove-text = { $count ->
    [0] 它没有网络。
   *[other] 它的 { $count } 个网络将一并移出。
}已记录的内容会保留，并仍使用其名称。
directory-page-change-of = 更改 { $name }
directory-page-save = 保存
directory-page-saved = 更改已保存。
directory-page-removed = 已移出。
directory-page-parent = 隶属于
directory-page-critical-yes = 其服务属于关键服务
directory-page-critical-hint = 关键机构在态势页面中排在最前。
directory-page-country-hint = 两个字母（ISO 3166-1）
directory-page-name = 名称
directory-page-name-in = { $language } 名称
directory-page-administration = 主管部门名称
directory-page-administration-about = 贵主管部门在各语言页面顶部显示的名称。
directory-page-administration-intro = 没有名称的语言显示主管部门第一语言的名称。若网关只服务一个主管部门，每个页面顶部都显示此名称。
directory-page-kind = 类型
directory-page-sector = 行业
directory-page-critical = 关键服务
directory-page-yes = 是
directory-page-no = 否
directory-page-not-stated = 未填写
directory-page-country = 国家或地区
directory-page-contact = 联系方式
directory-page-networks = 网络
directory-page-network = 网络
directory-page-source = 来源
directory-page-source-manual = 人工录入
directory-page-source-claimed = 申报并获同意
directory-page-source-import = 导入
directory-page-since = 自
directory-page-networks-empty = 尚未为其录入网络。
directory-page-network-add = 添加网络
directory-page-network-hint = 前缀（如 198.18.0.0/24）、AS 号（如 AS64500）或域名（如 example.org）
directory-page-network-remove = 移出该网络
directory-page-network-remove-text = 之后的新报告不再按该网络归属任何机构。其日期仍有记录。
directory-page-constituency = 职责范围
directory-page-constituency-intro = 除所辖机构的网络外，本主管部门还负责的范围，以及排除在外的境外地址段。
directory-page-constituency-caption = 职责范围条目
directory-page-constituency-empty = 还没有条目。请添加主管部门负责的内容。
directory-page-entry-add = 添加条目
directory-page-entry-hint = 前缀、AS 号、国家顶级域（如 xa）或托管在国外的域名
directory-page-side-hint = 将包含范围之内的国外地址段排除在外。
directory-page-entry-remove = 移出该条目
directory-page-entry-remove-text = 之后的新报告不再按该条目判断。其日期仍有记录。
directory-page-side = 归属
directory-page-side-include = 包含
directory-page-side-exclude = 排除
directory-page-subscribers = 用户数
directory-page-subscribers-intro = 比率只按这些数据计算：相同的接入类型、季度和注明的来源。没有数据则不显示比率。
directory-page-subscribers-caption = 数据，最新季度在前
directory-page-subscribers-empty = 尚未录入数据，因此不显示比率。
directory-page-subscribers-count = 用户数量
directory-page-quarter = 季度
directory-page-quarter-hint = 年份和季度，如 2026-Q1
directory-page-access = 接入类型
directory-page-scope = 谁的用户
directory-page-scope-hint = AS 号，如 AS64500。留空表示全国。
directory-page-scope-country = 全国
directory-page-figure-source = 发布者
directory-page-figure-source-hint = 页面会在每个比率旁注明，例如监管机构的季度报告
directory-page-figure-add = 添加数据
directory-page-figure-title = 用户数：{ $quarter }，{ $access }，{ $scope }
directory-page-figure-remove = 移出该数据
directory-page-figure-remove-text = 由它计算的比率将不再显示。
directory-page-figures-import = 导入数据
directory-page-figures-import-intro = 请发送列表，每行一条数据：季度、接入类型（fixed、mobile 或 all）、AS 号（全国则留空）、用户数量和来源。首行写明列名。已有的数据会被替换。
directory-page-figures-added = 新增数据
directory-page-figures-changed = 更改的数据
directory-page-figures-unchanged = 未更改的数据
directory-page-import = 导入网络
directory-page-import-intro = 请发送列表，每行一个网络：前缀、AS 号或域名，然后是其机构、行业以及是否关键。首行写明列名。在您看到将会更改的内容之前，不会有任何更改。
directory-page-import-file = 文件
directory-page-import-file-hint = 不超过 { $limit } MB 的 CSV；更长的列表请用命令行导入
directory-page-import-kept = 文件“{ $name }”已就绪。仅在需要替换时才另选文件。
directory-page-import-gone = 文件已不再保留。请重新选择。
directory-page-import-nothing = 请选择文件或粘贴列表。
directory-page-import-list = 或粘贴列表
directory-page-import-preview = 显示将发生的变化
directory-page-import-apply = 导入
directory-page-import-planned = 将发生的变化
directory-page-import-done = 已完成的变化
directory-page-import-added = 新增网络
directory-page-import-changed = 变更网络
directory-page-import-unchanged = 未变网络
directory-page-import-organisations = 新增机构
directory-page-import-refused = 拒绝的行
directory-page-import-unused = 未使用的列：{ $columns }。每行的其余内容已读取。可用的列例如：{ $header }
directory-page-import-line = 行
directory-page-import-column = 列
directory-page-import-reason = 原因

# What the gateway measures of its own work.

directory-measured-constituency-declared = 已申报的职责范围
directory-measured-constituency-declared-method = 主管部门负责的AS号、前缀和域名，包括其各机构的。
directory-measured-networks-with-contact-percent = 有联系人的网络
directory-measured-networks-with-contact-percent-method = 目录中所属机构留有联系地址的网络所占比例。
directory-measured-networks-live-contact-percent = 有有效联系人的网络
directory-measured-networks-live-contact-percent-method = 目录中其组织拥有按时确认的联系人的网络所占比例。
directory-measured-contacts-live-percent = 按时确认的联系人
directory-measured-contacts-live-percent-method = 每90天核实的联系人中，最近一次确认未过期者所占比例。
directory-measured-drill-answered-percent = 按时回应的演练
directory-measured-drill-answered-percent-method = 最近一次联络演练中在结束前回应的联系人所占比例；没有邮件地址的计为无回应。
directory-measured-csirt-services = 国家CSIRT的服务
directory-measured-csirt-services-method = 目录为国家队伍列出的FIRST CSIRT服务框架中的服务。
directory-measured-organisations-critical = 关键机构
directory-measured-organisations-critical-method = 目录中标为关键基础设施组成部分的机构。

## 记录：面向谁
directory-audience-public = 所有人
directory-audience-members = 成员，包括网络联系人
directory-audience-national = 管理机构和该机构自身
directory-consent = 本人同意
directory-consent-screen = 可在管理机构之外显示
directory-consent-print = 可以印刷
directory-consent-both = 可在管理机构之外显示并印刷
directory-consent-none = 未同意：仅限管理机构内部

## 记录：由谁提供
directory-layer-imported = 导入
directory-layer-imported-from = 导入：{ $source }
directory-layer-claimed = 由该机构提供
directory-layer-asserted = 由名录管理者录入

## 类别
directory-kind-law-enforcement = 执法机构
directory-kind-vendor = 供应商
directory-kind-ngo = 非政府组织
directory-kind-igo = 政府间组织

## 记录字段
directory-field-short-name = 简称
directory-field-alias = 别名
directory-field-mail = 电子邮箱
directory-field-telephone = 电话
directory-field-emergency = 紧急电话
directory-field-fax = 传真
directory-field-address = 通信地址
directory-field-time-zone = 时区
directory-field-hours = 工作时间
directory-field-language = 语言
directory-field-website = 网站
directory-field-key = 密钥指纹
directory-field-established = 成立时间
directory-field-service = 服务（FIRST CSIRT 服务框架）
directory-field-membership = 成员资格
directory-field-constituency = 服务对象
directory-field-mission = 使命
directory-field-mandate = 授权与职权
directory-field-sponsor = 主办或上级单位
directory-field-incidents = 事件类型与支持级别
directory-field-disclosure = 合作与信息披露
directory-field-secure-communication = 通信与身份验证
directory-field-response = 事件响应
directory-field-proactive = 主动性工作
directory-field-region = 国际电联区域（国家未能表明时）
directory-field-reporting-form = 事件报告表
directory-field-disclaimer = 免责声明
directory-field-description = 其说明文件所在（RFC 2350）
directory-field-distribution = 说明变更时通知谁
directory-field-security-txt = security.txt 文件
directory-field-csaf = CSAF 提供者元数据
directory-field-feed = 新闻源
directory-field-honorific = 称谓
directory-field-role = 职责
directory-field-level = 指定为
directory-field-designated-by = 由谁指定
directory-field-instrument = 指定文书
directory-field-from = 自
directory-field-until = 至

## 联系人职责
directory-role-security = 安全联系人
directory-role-duty = 全天候值班
directory-role-notification = 接收本网络通知
directory-role-abuse = 滥用举报邮箱
directory-role-technical = 技术联系人
directory-role-diplomatic = 外交联系人
directory-role-cybercrime = 全天候网络犯罪联络网
directory-role-management = 管理层
directory-role-press = 新闻联络

## 指定级别
directory-level-diplomatic = 外交联络点
directory-level-technical = 技术联络点
directory-level-round-the-clock = 全天候联络点
directory-level-cybercrime = 网络犯罪联络网联络点

## 服务
directory-service-monitoring = 监测与检测
directory-service-event-analysis = 安全事态分析
directory-service-report-acceptance = 接收事件报告
directory-service-incident-analysis = 事件分析
directory-service-forensics = 样本与取证分析
directory-service-mitigation = 缓解与恢复
directory-service-coordination = 事件协调
directory-service-crisis = 危机支持
directory-service-vulnerability-discovery = 漏洞发现
directory-service-vulnerability-intake = 接收漏洞报告
directory-service-vulnerability-analysis = 漏洞分析
directory-service-vulnerability-coordination = 漏洞协调
directory-service-vulnerability-disclosure = 漏洞披露
directory-service-vulnerability-response = 漏洞响应
directory-service-data-acquisition = 态势数据采集
directory-service-synthesis = 态势分析与综合
directory-service-communication = 态势通报
directory-service-awareness = 提高意识
directory-service-training = 培训与教育
directory-service-exercises = 演练
directory-service-advice = 技术与政策咨询

## 未采用的值和记录
directory-refused-line = 某个值为空，或含有控制字符或改变文字方向的字符。
directory-refused-telephone = “{ $text }”不是电话号码。请写 + 和国家代码，其后只写数字，例如 +41 22 555 01 00。
directory-refused-address = “{ $text }”不是网址。网址以 https:// 或 http:// 开头，且不含密码。
directory-refused-time-zone = “{ $text }”不是时区。请写成 UTC 或 Africa/Nairobi。
directory-refused-language = “{ $text }”不是此处可用的语言标签。请写成 fr 或 zh-hant（BCP 47）。
directory-refused-date = “{ $text }”不是日期。请写年、月或日，例如 2004、2004-03 或 2004-03-01。
directory-refused-day = “{ $text }”不是日期。请写年-月-日，例如 2026-03-27。
directory-refused-organisation = “{ $text }”不是名录中的机构。
directory-refused-fingerprint = “{ $text }”不是指纹。指纹有 40 或 64 位十六进制数字。
directory-refused-code = “{ $text }”不在该字段的列表中。
directory-refused-values = 该字段最多可有 { $limit } 个值。
directory-refused-field = “{ $text }”不是此类记录的字段。
directory-refused-audience = “{ $text }”不是读者范围。请写 public、members、national 或 TLP 标签，例如 tlp:amber。
directory-refused-record = 记录缺少“{ $text }”，或无法理解。
directory-refused-records-header = 首行没有写明 record、kind、field 和 value 列。请写上，例如：{ $header }
directory-refused-foreign = 未采用：{ $reason }
directory-refused-json = 该文件不是 JSON 格式的名录：{ $reason }
directory-refused-nameless = “{ $text }”是没有名称的机构。
directory-refused-owner = “{ $text }”不属于任何已知对象。请写明其机构；若为指定，请写明联系人。
directory-refused-other-kind = “{ $text }”是另一类记录。

## 记录页面
directory-record-person = 人员
directory-record-function = 职能
directory-record-designation = 指定
directory-record-add = 添加人员或职能
directory-record-kind-hint = 职能（如值班员）可以显示而不说明由谁担任。
directory-record-function-hint = 例如“值班员”
directory-record-person-name = 人员姓名
directory-record-designate = 添加指定
directory-record-claimed = 等待名录管理者同意。
directory-record-claim-intro = 您录入的内容在名录管理者同意后生效。
directory-record-missing = 其职责要求更多信息。缺少：{ $fields }
directory-record-stale = 未按时确认
directory-record-until = 至 { $day }
directory-record-erase = 删除个人信息
directory-record-erase-text = 有关该人员的所有值（包括以前的）都会被删除。此操作无法撤销，任何文件也不会使其恢复。
directory-record-erased = 个人信息已删除。
directory-record-remove-text = 不再显示或联系；已记录的内容仍会保留。
directory-page-record-remove = 移除此记录
directory-page-record-caption = 名录内容
directory-page-record-empty = 尚无内容。
directory-page-record-unsaid = 尚未填写
directory-page-field = 字段
directory-page-value = 值
directory-page-value-in = { $language }
directory-page-value-any = 所有语言
directory-page-many-hint = 每行一个
directory-page-telephone-hint = 带 + 和国家代码，例如 +41 22 555 01 00
directory-page-audience = 面向谁
directory-page-audience-hint = 能看到名称者即可看到该机构；其余各字段按各自范围。
directory-page-verified = 已核实
directory-page-people = 人员与职能
directory-page-people-empty = 尚未录入任何人。
directory-page-public = 公开名录
directory-page-public-caption = 向所有人公开的机构
directory-page-public-empty = 没有向所有人公开的机构。
directory-page-waiting = 待决定

## 待处理
directory-waiting-intro = 在有人决定之前，这些都不会改变现行内容。
directory-waiting-empty = 没有待处理事项。
directory-waiting-files = 暂缓的文件
directory-waiting-file = { $name } 缺少来源“{ $source }”原有内容的一半或更多。缺少的记录：{ $dropped } / { $known }。
directory-waiting-release = 照原样导入
directory-waiting-discard = 丢弃
directory-waiting-claims = 机构提供的内容
directory-waiting-agree = 同意
directory-waiting-refuse = 不采用
directory-waiting-reviews = 文件内容不同
directory-waiting-ours = 现行
directory-waiting-theirs = { $source } 现在的内容
directory-waiting-base = 此前的内容
directory-waiting-take = 采用文件内容
directory-waiting-keep = 保留现行内容

## 核实
directory-verify-intro = 以下是名录中关于您或您部门的内容。是否仍然属实？
directory-verify-confirm = 是，全部属实
directory-verify-correct-title = 有变化
directory-verify-correct-intro = 您录入的内容在名录管理者同意后生效。
directory-verify-correct = 提交更正
directory-verify-disown-title = 这不是我
directory-verify-disown-text = 该条目将视为未确认，并会询问您的机构。
directory-verify-disown = 我不是此联系人
directory-verify-confirmed = 谢谢。条目已确认。
directory-verify-corrected = 谢谢。您的更正正等待名录管理者同意。
directory-verify-disowned = 谢谢。该条目不再是已确认状态。
directory-verify-spent = 此链接已使用或已过期。下一封信会带来新链接；您也可以写信给国家主管部门。
directory-letter-contact-subject = 您在名录中的条目是否仍属实？
directory-letter-contact = 名录将“{ $entry }”（{ $organisation }）列为使用此地址的联系人。¶ 请在 { $day } 之前确认或更正：¶ { $link } ¶ 打开页面不会改变任何内容，只有按钮才会。
directory-letter-reminder-subject = 提醒：您在名录中的条目
directory-letter-reminder = 我们曾询问条目“{ $entry }”（{ $organisation }）是否仍属实，尚未得到答复。若无答复，{ $day } 之后将视为未确认。¶ { $link } ¶ 打开页面不会改变任何内容，只有按钮才会。
directory-letter-organisation-subject = 贵机构的一位联系人没有答复
directory-letter-organisation = { $organisation }的联系人“{ $entry }”没有确认其在名录中的条目，期限为 { $day }。¶ 请确认或更正：¶ { $link } ¶ 打开页面不会改变任何内容，只有按钮才会。
directory-letter-desk-subject = 有联系人未确认
directory-letter-desk = “{ $entry }”和{ $organisation }均未确认期限为 { $day } 的条目。¶ 所有人员与职能：{ $link }
directory-drill-title = 联络演练
directory-drill-about = 联系人在没有预告的情况下收到一封信，并按下一个按钮。衡量的是谁回应、多快回应；演练并不确认目录中关于他们的内容。
directory-drill-new = 开始演练
directory-drill-name = 演练名称
directory-drill-name-hint = 例如“春季演练”。联系人看不到它。
directory-drill-whom = 写信给谁
directory-drill-whom-often = 每90天核实一次的联系人
directory-drill-whom-all = 所有联系人
directory-drill-hours = 回应时限（小时）
directory-drill-hours-hint = 1至720。之后的回应计为迟到。
directory-drill-start = 立即发信
directory-drill-none = 尚未举行过演练。
directory-drill-begun = 开始
directory-drill-ends = 结束
directory-drill-contacts = 联系人
directory-drill-contact = 联系人
directory-drill-organisation = 组织
directory-drill-country = 国家
directory-drill-by-country = 按国家
directory-drill-stand = 回应
directory-drill-in-time = 按时
directory-drill-late = 迟到
directory-drill-open = 仍在等待
directory-drill-silent = 无回应
directory-drill-unwritten = 没有邮件地址
directory-drill-after = 用时
directory-drill-median = 半数回应在此时间内到达
directory-drill-slowest = 最后一个回应的用时
directory-drill-duration = { $hours }小时{ $minutes }分
directory-drill-gone = 目录中已没有此联系人
directory-drill-call = 演练：有人在吗？
directory-drill-call-about = 这是一次演练。按下按钮即表明发给“{ $entry }”（{ $organisation }）的信有人阅读。{ $moment }之前的回应计为按时。
directory-drill-press = 我已读过此信
directory-drill-thanks = 谢谢。您的回应已计入，无需再做任何事。
directory-drill-error-name = 请输入1至{ $most }个字符的名称。
directory-drill-error-hours = 请输入1至{ $most }的整数小时。
directory-drill-error-nobody = 目录中没有联系人担任此角色。请选择其他角色，或先录入联系人。
directory-letter-drill-subject = 演练：请表明此信已有人阅读
directory-letter-drill = 这是一次演练：我们检验发给“{ $entry }”（{ $organisation }）的信是否有人阅读。没有发生任何事件。 ¶ 请在{ $moment }之前打开网页并按下按钮： ¶ { $link } ¶ 仅打开网页不算回应。

## Whom to call, whom to write to
directory-field-national = 本国的国家级响应小组
directory-contact-parent = 持有该资源的一个机构隶属于它。
directory-contact-sector = 它是该行业的事件响应小组或监管机构。
directory-contact-national = 它是 { $country } 的国家级事件响应小组，作为最后的联络途径。
directory-contact-team = 它是 { $country } 的一个事件响应小组；尚未标明哪个是国家级响应小组。
directory-contact-given = 采用其联系人：于 { $since } 确认或录入，有效至 { $until }。
directory-contact-given-stale = 采用其联系人并加标记：自 { $until } 起未再确认，且没有更新的联系人覆盖该网络。
directory-contact-stale = 跳过：自 { $until } 起未确认，且有更新的联系人覆盖该网络。
directory-contact-empty = 它没有带邮箱地址的联系人。
directory-contact-farther = 无需采用：已给出更近的联系人。
directory-contact-beside = 抄送注册机构登记的滥用举报邮箱。
directory-contact-beside-missing = 未知任何注册机构的滥用举报邮箱，因此不抄送任何人。
directory-contact-nobody = 没有已知的联系对象。请录入一个有联系人的机构，或该国的事件响应小组（CSIRT）。
directory-contact-address = 机构邮箱
directory-contact-other = 其他联系人
directory-contact-line = 请联系 { $name }（{ $office }，{ $organisation }）：{ $addresses }
directory-lookup-title = 查找联系人
directory-lookup-subject = 查找对象
directory-lookup-hint = 地址、前缀、AS 号、域名、国家（两个字母）或行业
directory-lookup-intro = 以最具体的条目为准，人工录入的优先于文件导入的。每个机构都附有选择理由。
directory-lookup-known = 已知信息
directory-lookup-write-to = 通知对象
directory-lookup-further = 其他联系人
directory-lookup-why = 考虑过的机构及理由
directory-lookup-reason = 为何是它
directory-lookup-verdict = 处理结果
directory-lookup-designated = 指定的联络点
directory-lookup-copy = 抄送
directory-contact-rule = 通知规则改为指定它。

## Notification rules
directory-error-rule-taken = 已有条件相同的规则。请修改那条规则。
directory-refused-rule-text = 请在一行内填写，最多 { $limit } 个字符。
directory-refused-destination = “{ $text }”不是本目录中的机构、人员或职能。请填写机构名称，或联系人页面地址中的标识符。
directory-refused-lookup = 无法回答该查询：{ $reason }
directory-rule-title = 通知规则
directory-rule-intro = 没有规则时，负责该网络的一方每天以其语言收到一次 CSV 通知。在符合条件的规则中，先取对象更具体的，再取类型更具体的，然后取数据源更具体的。查找页面会说明适用哪一条。
directory-rule-caption = 本主管部门的规则
directory-rule-empty = 尚无规则。
directory-rule-none = 没有适用的通知规则。
directory-rule-applies = 适用的通知规则
directory-rule-add = 添加规则
directory-rule-change = 修改此规则
directory-rule-remove = 移除此规则
directory-rule-remove-text = 此后适用下一条符合条件的规则，或不再适用任何规则。
directory-rule-when = 适用条件
directory-rule-does = 处理方式
directory-rule-any = 全部
directory-rule-what = 事件类型（RSIT）
directory-rule-provider = 数据源提供方
directory-rule-provider-hint = 与事件中一致，例如 Shadowserver；留空表示全部
directory-rule-feed = 数据源
directory-rule-feed-hint = 数据源或报告的名称；留空表示全部
directory-rule-object = 涉及对象
directory-rule-object-hint = 前缀、AS 号、域名或国家（两个字母）；留空表示任何对象
directory-rule-suppress = 不通知任何人
directory-rule-suppressed = 不通知任何人
directory-rule-destinations = 改为通知
directory-rule-destinations-hint = 每行一个：机构名称或联系人标识符。留空：负责该网络的一方。
directory-rule-language = 通知语言
directory-rule-language-any = 联系人的语言
directory-rule-format = 数据格式
directory-rule-format-csv = CSV 表格
directory-rule-format-json = IntelMQ JSON
directory-rule-format-text = 写在邮件正文中
directory-rule-interval = 频率
directory-rule-immediate = 立即
directory-rule-hours = { $count ->
   *[other] 每 { $count } 小时
}
directory-rule-days = { $count ->
   *[other] 每 { $count } 天
}
directory-rule-weeks = { $count ->
   *[other] 每 { $count } 周
}
directory-rule-comment = 设立此规则的原因
directory-rule-comment-hint = 供之后维护规则的人参考

## In the forms of others
directory-publish-files = 文件
directory-publish-card = 联系人名片（vCard）
directory-publish-description = 团队说明（RFC 2350）
directory-publish-text = 文本格式的说明
directory-publish-security = 用于其网站的 security.txt
directory-publish-checker = 检查 security.txt
directory-publish-checker-intro = 粘贴 security.txt 以检查其是否符合 RFC 9116。内容不会保存，也不验证其签名。
directory-publish-feed = 团队变更订阅源（Atom）
directory-publish-file = 文件内容
directory-publish-url = 文件所在地址
directory-publish-url-hint = 例如 https://www.example.org/.well-known/security.txt，用于与 Canonical 比较
directory-publish-check = 检查
directory-publish-valid = 该文件符合 RFC 9116。
directory-publish-invalid = 该文件不符合 RFC 9116。请更正每个错误。
directory-publish-findings = 检查结果
directory-publish-none = 未发现问题。
directory-publish-severity = 严重程度
directory-publish-error = 错误
directory-publish-advice = 建议
directory-refused-security-txt = security.txt 需要一个公开的联系地址。请公开该机构的邮箱或 https 表单。
directory-securitytxt-too-large = 文件有 { $found } 字节；最多读取 { $limit } 字节。请删除非字段内容。
directory-securitytxt-not-utf8 = 文本不是 UTF-8。请存为 UTF-8。
directory-securitytxt-byte-order-mark = 文件以字节顺序标记开头。请存为不带标记的文件。
directory-securitytxt-line-end = 该行仅以 CR 结尾。请以 LF 或 CRLF 结束各行。
directory-securitytxt-no-last-line-end = 最后一行没有换行符。请添加。
directory-securitytxt-not-a-field = 既不是字段也不是注释。请写成“Name: value”，或以 # 开头。
directory-securitytxt-space-before-colon = { $name } 的冒号前有空白。请删除。
directory-securitytxt-no-space = { $name } 的冒号后缺少空格。请添加。
directory-securitytxt-empty = 字段 { $name } 没有值。请填写或删除。
directory-securitytxt-no-contact = 缺少 Contact。请添加，例如 mailto:security@example.org。
directory-securitytxt-no-scheme = { $name } 不是 URI。请以 https://、mailto: 或 tel: 开头。
directory-securitytxt-not-https = { $name } 以 http:// 开头。网址必须以 https:// 开头。
directory-securitytxt-mail = mailto: 之后的地址缺少名称或域名。
directory-securitytxt-no-expires = 缺少 Expires。请添加，最长一年。
directory-securitytxt-several-expires = Expires 出现多次。请只保留一个。
directory-securitytxt-bad-expires = Expires 不是时间。请写成 2027-01-31T00:00:00Z。
directory-securitytxt-expired = 文件已过期。已过整天数：{ $days }。请复核并推后 Expires。
directory-securitytxt-expires-soon = 文件即将过期。剩余整天数：{ $days }。请复核并推后 Expires。
directory-securitytxt-expires-late = 文件有效期过长。剩余整天数：{ $days }。建议少于一年。
directory-securitytxt-several-languages = Preferred-Languages 出现多次。请合并为一个。
directory-securitytxt-bad-language = { $tag } 不是语言标签。请写如 en, fr 的标签，以逗号分隔。
directory-securitytxt-not-canonical = 没有 Canonical 指明其所在地址。请添加。
directory-securitytxt-no-canonical = 已签名但缺少 Canonical。请添加，使其仅在该处有效。
directory-securitytxt-csaf = CSAF 未指向名为 provider-metadata.json 的文件。
directory-securitytxt-unknown = 字段 { $name } 未注册。请检查拼写。
directory-securitytxt-no-encryption = 有邮箱但没有 Encryption。请指明密钥。
directory-securitytxt-not-signed = 未签名。建议使用明文签名。
directory-securitytxt-before-signed = 签名消息之前有文字。它必须位于第一行。
directory-securitytxt-after-signature = 签名之后有文字。请删除。
directory-securitytxt-bad-signature = 签名缺失、不完整或已损坏。请重新签名。
directory-securitytxt-weak-hash = 使用 { $hash } 签名。请改用 SHA-256 或更好的算法重新签名。

## Regions, and editions of the Who’s Who
directory-region-africa = 非洲
directory-region-americas = 美洲
directory-region-arab-states = 阿拉伯国家
directory-region-asia-pacific = 亚太
directory-region-cis = 独立国家联合体
directory-region-europe = 欧洲
directory-region-other = 其他地区与代码
directory-country-disclaimer = 国家的名称、代码和分组不代表对任何国家、领土、城市或地区及其当局的法律地位，或对其边界的任何意见。
directory-edition-publications = 出版物
directory-edition-title = 网络安全名人录 { $year }
directory-edition-revision-number = 修订版 { $number }
directory-edition-contents = 目录
directory-edition-page = 页码
directory-edition-page-of = /
directory-edition-colon = { "：" }
directory-edition-year = 年份
directory-edition-language = 语言
directory-edition-revision = 修订
directory-edition-made = 定稿日期
directory-edition-files = 文件
directory-edition-isbn = ISBN
directory-edition-issn = ISSN
directory-edition-hash = 内容哈希（SHA-256）
directory-edition-label = 可转发范围
directory-edition-replaces = 本修订版取代修订版 { $number }，后者不再提供。
directory-edition-disclaimer = 收录不代表认可，未收录亦无任何含义。所载信息由各机构和个人自行公开；出版方不对其使用后果负责。
directory-edition-method = 关于本版
directory-edition-method-what = 本版收录定稿当日名录中公开且可付印的内容，此后不再变动；变动载于另有编号和哈希的后续修订。
directory-edition-method-people = 仅在本人同意付印时列出姓名，否则以职能代替。
directory-edition-method-order = 机构按国际电联区域、国家和部门排列，再按本版语言的顺序依名称排列。每个机构有编号，供索引引用。
directory-edition-method-truth = “已核实”指该机构联系人最近一次确认其条目的日期；未列出则表示尚无人确认。
directory-edition-count = { $count ->
   *[other] 共收录 { $count } 个机构。
}
directory-edition-no-country = 未注明国家
directory-edition-no-sector = 未注明部门
directory-edition-term = 任期
directory-edition-points = 联络点
directory-edition-index-organisations = 机构索引
directory-edition-index-people = 人员索引
directory-edition-index-acronyms = 缩略语索引
directory-edition-entry = 编号
directory-edition-region = 区域
directory-edition-record = 条目
directory-edition-caption = 名人录各版
directory-edition-empty = 尚无定稿版本。
directory-edition-intro = 每版收录公开且可付印的内容，以定稿当日为准。
directory-edition-new = 定稿新版
directory-edition-new-intro = 当前公开且可付印的内容将成为该版，任何人均可获取。若某年内容有变，新修订将取代前一修订。
directory-edition-freeze = 定稿
directory-edition-superseded = 已被取代，不再提供
directory-edition-same = 内容与现行版本相同，未作任何更改。
directory-refused-isbn = “{ $text }”不是 ISBN。请按分配的号码填写 10 位或 13 位，例如 978-3-16-148410-0。
directory-refused-issn = “{ $text }”不是 ISSN。请按分配的号码填写八位，例如 2049-3630。
directory-refused-year = “{ $text }”不是版本年份。请填写 1990 至 2100 之间的年份。
directory-error-superseded = 此修订已被更新的修订取代。请从出版物列表中获取新修订。
directory-error-unmade = 文件未生成。请选择其他格式，或稍后重试。

## The inventory by region
directory-inventory-title = 各区域的监测、预警与事件响应
directory-inventory-intro = 根据本名录所知且您可查看的内容，列出设有国家事件响应小组和联络点的国家。国家按国际电联区域排列，每国一格。“未知”并不表示该国没有。
directory-inventory-finding = { $all } 个国家和地区中，已知有国家小组的为 { $with } 个。
directory-inventory-whole = 国家小组及全天候联络
directory-inventory-national = 国家小组
directory-inventory-other = 其他小组或联络点
directory-inventory-nothing = 未知
directory-inventory-code = 代码
directory-inventory-stands = 已知情况
directory-inventory-figures = 各区域国家
directory-inventory-countries = 国家
directory-inventory-round-the-clock = 全天候联络点
directory-inventory-year = 与某年年底比较
directory-inventory-year-hint = 例如 2015
directory-inventory-then = { $year } 年底的国家小组
directory-inventory-since-unknown = 起始时间不详
directory-inventory-since-note = 仅按成立年份统计现有小组。此后已撤销或成立时间不详的小组不计入较早年份。
directory-inventory-known = 已知情况的国家
directory-inventory-known-empty = 尚无任何国家的信息。
directory-inventory-teams = 响应小组
directory-inventory-gaps = 空白
directory-inventory-gaps-caption = 情况不明的国家
directory-inventory-gaps-empty = 每个国家均有信息。
directory-inventory-without = 无已知小组或联络点的国家

## Search
directory-search-title = 搜索名录
directory-search-field = 名称、简称或职能
directory-search-hint = 可用任何文字；不区分变音符号和字母形式。
directory-search-nothing = 请至少填写一个字母或数字。
directory-search-found = 搜索结果
directory-search-empty = 没有您可查看的同名条目。
directory-search-more = 结果多于所示。请增加词语以缩小范围。

## Duplicates
directory-duplicate-title = 可能重复的记录
directory-duplicate-intro = 这些记录有通常只属于一条记录的共同之处。在有人决定之前，一切不变。超过八条记录共有的内容不计。
directory-duplicate-caption = 可能相同的两条记录
directory-duplicate-empty = 没有两条记录有此类共同之处。
directory-duplicate-one = 记录
directory-duplicate-other = 另一记录
directory-duplicate-shared = 共同之处
directory-duplicate-do = 处理
directory-duplicate-mail = 邮箱地址 { $text }
directory-duplicate-telephone = 电话 { $text }
directory-duplicate-key = 密钥 { $text }
directory-duplicate-name = 名称“{ $text }”
directory-duplicate-compare = 比较
directory-duplicate-compare-title = 并列比较两条记录
directory-duplicate-beside = 两条记录各自的内容
directory-duplicate-distinct = 两者不同
directory-duplicate-why = 原因
directory-duplicate-why-hint = 以免有人再问，例如“两个办公室共用一个总机”
directory-duplicate-who = 由谁确认
directory-duplicate-apart = 已确认不同
directory-duplicate-told = { $who } 于 { $day } 确认两者不同：{ $why }
directory-duplicate-again = 重新提示
directory-refused-why = 请说明原因，最多 { $limit } 个字符。

## Merging and splitting
directory-merging-title = 合并与拆分
directory-merging-about = 撤销会把两条记录恢复原样。如果其后有改动，则不予撤销。
directory-merging-empty = 尚无合并或拆分。
directory-merging-what = 操作
directory-merging-merged = 合并
directory-merging-split = 拆分
directory-merging-stayed = 保留的记录
directory-merging-went = 被合并或新建的记录
directory-merging-undo = 撤销
directory-merging-undone = 已于 { $day } 撤销
directory-merging-do = 合并为一条记录
directory-merging-intro = 网络、人员、指定、规则、账户权限、下属组织和文件键值都归入保留的记录；指向另一条记录的链接也转到这里。可以撤销。
directory-merging-stays = 保留哪条记录
directory-merging-stays-hint = 只有一方写明的内容予以保留。不一致之处请在下面选择。
directory-merging-both = 两者都要
directory-merging-below = 保留的记录是另一条的下属。请保留上级记录。
directory-merging-split-do = 拆分为两条
directory-merging-split-intro = 所选内容归入一条新记录。只要其后没有改动，就可以撤销。
directory-merging-new = 新记录的名称
directory-merging-new-hint = 若为职务，请写职务名称，例如“值班人员”
directory-merging-fields = 转移的字段
directory-merging-field = { $field }：{ $value }
directory-merging-nothing = 请至少选择一个字段、人员或网络。
directory-merging-later-values = 无法撤销：其后有一条记录的内容已更改。请先改回。
directory-merging-later-record = 无法撤销：其后有一条记录或其下属记录已更改。请先改回。
directory-merging-later-networks = 无法撤销：其后有一个转移的网络已更改。
directory-merging-later-rules = 无法撤销：其后有一条涉及其中一条记录的通知规则已更改。
directory-merging-later-files = 无法撤销：其后有导入涉及其中一条记录。
directory-merging-later-gone = 无法撤销：其后有一条记录已被移除、清除或合并。
directory-merging-later-added = 无法撤销：其后新记录有新增内容。请改为合并两条记录。

## History
directory-history-title = 历史
directory-history-caption = 历次内容，最新在前
directory-history-standing = 现状
directory-history-counts = 有效
directory-history-beside = 与有效内容并存
directory-history-waits = 等待处理
directory-history-ended = 至 { $day }
directory-history-merged = 出自已并入本记录的条目
directory-history-erased = 已清除

## Spreadsheets
directory-spreadsheet-title = 导入联系人表格
directory-spreadsheet-intro = 按您平时的样子发送列表（CSV 或 XLSX）。网关会建议每列的内容，由您更正；导入前可看到前几行和每个无法采用的单元格。
directory-spreadsheet-file = 表格
directory-spreadsheet-file-hint = CSV 或 XLSX，最多 100,000 行。第一行为列名；工作簿只读取第一个可见工作表。
directory-spreadsheet-encoding = 编码
directory-spreadsheet-told = 由文件判断
directory-spreadsheet-known = 读取方式
directory-spreadsheet-proposed = 按网关建议
directory-spreadsheet-open = 打开
directory-spreadsheet-form = 读取为
directory-spreadsheet-rows = 行数
directory-spreadsheet-faults = 无法采用的单元格
directory-spreadsheet-faults-more = 还有更多；显示 { $count } 个。
directory-spreadsheet-first = 前几行
directory-spreadsheet-columns = 每列的内容
directory-spreadsheet-column = 第 { $number } 列
directory-spreadsheet-not-read = 不读取
directory-spreadsheet-organisation-mail = 组织邮箱
directory-spreadsheet-organisation-telephone = 组织电话
directory-spreadsheet-source = 来源名称
directory-spreadsheet-source-hint = 例如“部委名单”。同一来源的下一个文件会与此比较。
directory-spreadsheet-source-missing = 请填写来源名称。
directory-spreadsheet-organisation-missing = 请指明哪一列是组织。
directory-spreadsheet-country = 电话号码所属国家
directory-spreadsheet-country-hint = 两个字母，用于不带国家代码的号码
directory-spreadsheet-extent = 范围
directory-spreadsheet-whole = 这是该来源的全部内容；不再列出的即不再有效
directory-spreadsheet-keep = 以此名称保存读取方式
directory-spreadsheet-keep-hint = 供下次使用；按列标题识别各列
directory-spreadsheet-look = 预览
directory-spreadsheet-reviews = 待审查的值
directory-spreadsheet-dropped = 不再列出
directory-spreadsheet-held = 该来源有一半或以上的记录缺失，因此未作任何更改。文件等待处理。
directory-spreadsheet-empty = 文件中没有任何行。
directory-spreadsheet-columns-many = 文件超过 { $limit } 列。请删除不属于名单的内容。
directory-spreadsheet-workbook = 工作簿未能读取：{ $reason }
directory-spreadsheet-formula = 单元格为公式或错误。请改为数值。
directory-spreadsheet-no-organisation = 该行没有组织，上方也没有。
directory-spreadsheet-nobody = 该行既没有人员也没有职务。

## Sources
directory-refused-source = 来源名称“{ $text }”由网关自身使用。请换一个。

## Registrars
directory-registrar-title = 注册渠道
directory-registrar-domain = 域名
directory-registrar-registrar = 注册商
directory-registrar-registry = 注册局
directory-registrar-abuse = 滥用举报邮箱
directory-refused-registrar-header = 第一行没有 domain 和 registrar 两列。请这样写：{ $header }
directory-refused-registrar-domain = “{ $text }”不是域名。
directory-refused-registrar-missing = “{ $text }”没有填写注册商。

## Comparing
directory-duplicate-any = 比较任意两条记录
directory-duplicate-any-hint = 名称或标识
directory-duplicate-unknown = 没有此名称或标识的记录，或类型不同。

## Claims of networks
directory-claim-title = 申报网络
directory-claim-intro = 您申报的内容在名录管理者同意后生效。位于贵机构已获同意的网络之内的部分立即生效。
directory-claim-networks = 贵机构的网络
directory-claim-networks-hint = 每行一项：前缀（198.18.0.0/16）、AS号（AS64500）或域名（bank.example）；最多50项。
directory-claim-note = 说明
directory-claim-note-hint = 供决定者参考：何以证明这些网络属于贵机构。
directory-claim-list = 已申报的网络
directory-claim-of = 申报 { $network }
directory-claim-state = 状态
directory-claim-waiting = 等待决定的申报
directory-claim-agreed = 已同意
directory-claim-refused = 未获同意
directory-claim-withdrawn = 已撤回
directory-claim-overlap = { $count ->
    [0] 无
   *[other] { $count } 个网络或申报
}
directory-claim-overlaps = 其他机构在该范围内持有或申报的内容
directory-claim-overlaps-none = 没有其他机构在该范围内持有或申报任何网络。
directory-claim-relation = 位置关系
directory-claim-same = 同一网络
directory-claim-around = 将其包含在内
directory-claim-inside = 位于其内
directory-claim-reason = 不同意的理由
directory-claim-reason-hint = 该机构可以看到。
directory-claim-withdraw = 撤回申报
directory-claim-withdraw-text = 此后该网络不再因此项申报而归属贵机构。
directory-claim-clear = 同意所有与他人无重叠的申报
directory-claim-more = { $count ->
   *[other] 还有 { $count } 项申报等待决定；处理完以上各项后显示。
}
directory-claim-error-text = 超过 { $most } 个字符，请缩短。
directory-claim-error-many = 超过 { $most } 个网络，请减少一次申报的数量。
directory-claim-error-reason = 请说明理由，以便该机构更正申报。
directory-waiting-networks = 机构申报的网络

## Keys
directory-key-add = 添加OpenPGP密钥
directory-key-text = 公钥
directory-key-text-hint = 一个密钥的全部行，从“BEGIN PGP PUBLIC KEY BLOCK”到“END PGP PUBLIC KEY BLOCK”。不核查他人对其所作的签名。
directory-key-file = 密钥文件
directory-key-until = 有效期至 { $day }
directory-key-soon = 将于 { $day } 到期：请更新
directory-key-expired = 已于 { $day } 到期
directory-key-endless = 无期限
directory-refused-key-secret = 这是私钥，未予保存。请导出公钥；如他人可能看到过该私钥，请更换。
directory-refused-key-unread = 这不是一个ASCII格式的公钥：{ $reason }
directory-refused-key-several = 其中有多个密钥。请一次提交一个。
directory-refused-key-revoked = 该密钥已吊销。请提交取代它的密钥。
directory-refused-key-expired = 该密钥已于 { $day } 到期。请延长期限后重新导出，或提交较新的密钥。
directory-refused-key-short = 密钥过短（不足2048位）。请生成新密钥。
directory-refused-key-dsa = 这是DSA密钥，已不应再使用（RFC 9580）。请生成新密钥。
directory-refused-key-sha1 = 该密钥关于自身的声明均依赖SHA-1或更旧的散列。请用较新的程序重新签名，或生成新密钥。
