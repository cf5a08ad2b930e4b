### Instruments and assessments: rounds, answers, results, plans.

## Navigation and pages
instruments-nav-assessments = 评估
instruments-page-of-round = { $page } – { $round }
instruments-saved = 已保存。
instruments-save = 保存
instruments-save-next = 保存并继续
instruments-save-list = 保存并返回列表
instruments-back = 上一页问题
instruments-back-to-list = 章节列表
instruments-next = 下一步
instruments-part-of = { $section }，第 { $part } 页，共 { $of } 页

## Instruments
instruments-catalogue = 评估工具
instruments-catalogue-caption = 本网关的评估工具
instruments-draft-notice = 草案在其版本下仍可能改动。每一轮评估保留其开始时的确切文本。
instruments-stand-draft = 草案
instruments-stand-published = 已发布
instruments-kind-readiness = 准备情况自我评估
instruments-kind-short-form = 简表
instruments-kind-law-survey = 法律调查
instruments-kind-csirt-survey = CSIRT 调查
instruments-kind-survey = 调查
instruments-language-base = { $language }：原文
instruments-language-part = { $language }：已翻译 { $done } / { $needed } 条
instruments-language-stale = { $language }：过时的译文：{ $count }
instruments-language-unapproved = { $language }：完整，尚未经具名译者认可
instruments-language-approved = { $language }：完整且已认可
instruments-language-missing = 此评估工具尚未译成本语言，文本以原文显示。
instruments-language-draft = 此译文为草稿：尚未经具名译者认可。
instruments-version-hash = { $version }，内容 { $hash }

## Rounds
instruments-start = 开始一轮评估
instruments-start-intro = 每一轮用一个评估工具提问一次，并保留开始时的确切文本。
instruments-rounds-caption = 评估轮次
instruments-rounds-empty = 尚未开始任何一轮评估。请开始一轮，进行首次盘点。
instruments-round-change = 更改标题或日期
instruments-round-open = 进行中
instruments-round-signed-off = 已签核
instruments-no-date = 未设日期
instruments-field-instrument = 评估工具
instruments-field-title = 本轮标题
instruments-field-title-hint = 例如年份和缘由
instruments-field-due = 答复期限
instruments-refused-title-long = 标题过长，最多 200 个字符。
instruments-progress = 进度
instruments-answered-of = 已答 { $done } / { $of }
instruments-task-nothing = 无需回答
instruments-task-answered = 全部已答
instruments-task-open = 未开始
instruments-task-begun = 已开始

## Answering
instruments-answer = 回答
instruments-answer-it = 回答此问题
instruments-choose = 请选择
instruments-choose-dont-know = 我们不知道
instruments-choose-not-applicable = 不适用（请在下方说明理由）
instruments-choose-confidential = 已知，但保密
instruments-choose-blank = 尚未回答
instruments-none-ticked = 以上皆无
instruments-evidence-held = 我们持有此证据；备注中说明所在之处
instruments-more = 其他回答、理由、备注
instruments-more-pick = 理由、备注
instruments-field-state = 代替回答
instruments-field-reason = 理由
instruments-field-comment = 备注
instruments-why = 为何重要
instruments-everything = 关于 { $item } 的全部信息
instruments-another-entry = 保存并再添加一项
instruments-entry = 第 { $number } 项
instruments-no-entries = 无条目
instruments-range = { $least } 至 { $most }
instruments-standing-settled = 不提问：{ $items } 的回答已经决定，按最低级计算。
instruments-standing-waiting = 回答 { $items } 之后提问
instruments-standing-out = 不提问：根据 { $items } 的回答与贵方无关，不计入。
instruments-changed-meanwhile = 您打开页面后，有人回答了此问题。您的文字仍在此处。另一回答见该问题的页面；再次保存将取代它。
instruments-refused-both = 既有回答，又选择了代替回答。请只保留一项。
instruments-refused-number = 请输入数字，例如 3.5
instruments-refused-range = 请输入 { $least } 至 { $most } 之间的数字，小数位最多 { $decimals } 位。

## Provisions of law
instruments-citation-act = 法律或法典
instruments-citation-number = 编号
instruments-citation-gazette = 官方公报
instruments-citation-article = 条或节
instruments-citation-version = 版本及修订依据
instruments-citation-status = 效力状态
instruments-citation-bill-stage = 法案阶段
instruments-citation-official-text = 官方语言文本
instruments-citation-translation = 非官方译文
instruments-citation-decree = 实施细则
instruments-citation-link = 链接
instruments-law-bill = 法案
instruments-law-enacted = 已通过，尚未生效
instruments-law-commenced = 有效
instruments-law-amended = 修订后有效
instruments-law-repealed = 已废止
instruments-law-struck-down = 被法院撤销

## Checking and reviewing
instruments-check = 检查答案
instruments-check-caption = 各节回答情况
instruments-check-section = 检查：{ $section }
instruments-state-blank = 尚未回答
instruments-state-dont-know = 不知道
instruments-state-confidential = 保密
instruments-state-not-applicable-open = 不适用：待复核
instruments-state-not-applicable-agreed = 不适用：已确认
instruments-review = 复核
instruments-review-about = 由另一人确认此问题确实不适用；在此之前视为未答。
instruments-review-agree = 确认不适用
instruments-review-withdraw = 撤回确认
instruments-history = 以往的回答
instruments-history-empty = 此问题尚无任何回答。

## Guidance
instruments-best-practice = 最佳做法
instruments-stage = 第 { $number } 级
instruments-evidence = 有说服力的证据
instruments-consider-exists = 已有什么
instruments-consider-missing = 缺少什么
instruments-consider-planned = 计划什么
instruments-consider-owner = 由谁负责
instruments-prerequisites = 前提
instruments-sources = 来源
instruments-unconfirmed = 未与文件核对
instruments-weight-reason = 权重理由
instruments-effort-reason = 工作量理由

## Result
instruments-figures = 数字
instruments-result = 结果
instruments-law-notice = 数字表示国内法对所列条款的覆盖程度，并非合规结论：法律含义只由署名的法律专家说明。
instruments-withheld-nothing = 没有总分：所提问题均不计分。
instruments-withheld-incomplete = 完整度低于 { $percent } % 时不显示总分。已答计分问题：{ $done } / { $of }。尚未回答：
instruments-open-in-section = { $section }：{ $count }
instruments-figure-published = 公布分数
instruments-figure-published-note = 未答、未知或保密按最低计算
instruments-figure-answered = 已答部分均值
instruments-figure-answered-note = 不计未答部分
instruments-figure-best = 最好情况
instruments-figure-best-note = 若未答部分均得最佳回答
instruments-figure-completeness = 完整度
instruments-figure-evidence = 有证据的回答
instruments-figure-evidence-note = 尚未附上证据
instruments-oldest-evidence = 最早的证据：{ $day }
instruments-no-figure = 无数据
instruments-not-counted = 不计入
instruments-sections-caption = 各节数字
instruments-method = 数字如何得出
instruments-remarks = 备注事项
instruments-remarks-count = 由回答引出的备注事项：{ $count }
instruments-remarks-none = 回答未引出任何备注事项。
instruments-remarks-notice = 备注事项是向专家提出的问题，绝非结论；回答改变后即消失。
instruments-gravity-note = 值得了解
instruments-gravity-warning = 需要查看
instruments-gravity-grave = 严重

## Plan
instruments-plan = 差距与计划
instruments-plan-caption = 按先后顺序排列的行动
instruments-plan-about = 优先级 = 差距 × 权重 × 依赖度 ÷ 工作量。任何行动都不会排在其前提之前。
instruments-plan-empty = 没有差距：每个计分问题均为满分。
instruments-factor-gap = 差距
instruments-factor-weight = 权重
instruments-factor-dependency = 依赖度
instruments-factor-effort = 工作量
instruments-effort-small = 小：一人数周
instruments-effort-medium = 中：一个机构数月
instruments-effort-large = 大：多个机构约一年
instruments-effort-extra-large = 特大：立法或多年计划
instruments-gap-answered = 由回答得知
instruments-gap-open = 尚无回答
instruments-gap-settled = 由其他回答得出
instruments-gap-of = { $item } 的差距
instruments-default = 默认值，未经审阅
instruments-adjusted = 已调整
instruments-adjust = 调整优先级
instruments-adjust-about = 留空则保留默认值。理由会保存并显示在各因素旁。
instruments-keep-default = 保留默认值
instruments-field-gap = 重要的差距，百分比（1 至 100）
instruments-field-weight = 权重（1 至 1000）
instruments-field-dependency = 依赖度（1 至 1000）
instruments-field-adjust-reason = 更改理由
instruments-next-stage = 下一级需要什么
instruments-next-find-out = 查明现状并回答问题
instruments-next-at-least = 至少 { $bound } 达到第 { $stage } 级
instruments-next-at-most = 至多 { $bound } 达到第 { $stage } 级
instruments-rank = 计划中的位次
instruments-rank-of = 第 { $rank } 位，共 { $of }
instruments-priority-is = 优先级 { $priority } 的各因素

## Columns
instruments-column-instrument = 评估工具
instruments-column-version = 版本
instruments-column-kind = 类别
instruments-column-questions = 问题数
instruments-column-languages = 语言
instruments-column-hash = 内容哈希
instruments-column-round = 轮次
instruments-column-stand = 状态
instruments-column-due = 期限
instruments-column-started = 开始日期
instruments-column-section = 章节
instruments-column-blank = 未答
instruments-column-dont-know = 不知道
instruments-column-not-applicable = 不适用
instruments-column-confidential = 保密
instruments-column-number = 编号
instruments-column-question = 问题
instruments-column-when = 时间
instruments-column-weight = 占总分比重
instruments-column-gravity = 程度
instruments-column-remark = 备注事项
instruments-column-questions-of = 相关问题
instruments-column-action = 行动
instruments-column-priority = 优先级
instruments-column-after = 排在其后
instruments-column-factor = 因素
instruments-column-value = 值
instruments-column-default = 默认

## Refusals
instruments-error-forbidden = 您的角色无此权限。
instruments-error-not-found = 此处没有该项。
instruments-error-own-answer = 须由另一人复核：这是您自己的回答。
instruments-error-signed-off = 本轮已签核，答案保持不变。请开始下一轮。
instruments-error-store = 网关无法读写其数据。请重试；若仍如此，请告知运维人员。
instruments-error-unreadable = { $id }：无法读作回答。
instruments-error-unusable = 该包有错误：{ $count }。请更正后再检查。
instruments-error-version-taken = { $id } 第 { $version } 版已以其他内容发布。请为更改后的内容使用新版本。
instruments-adjustment-no-gap = 此处没有差距。请撤回调整。
instruments-adjustment-no-reason = 请说明为何更改该因素。
instruments-adjustment-out-of-range = 请输入 1 至 1000 的数字。
instruments-misfit-bad-link = 链接须以 https:// 或 http:// 开头。请更正。
instruments-misfit-empty = 必填内容为空。请填写。
instruments-misfit-not-alone = “无”不能与其他选项同时勾选。
instruments-misfit-out-of-range = 数字超出问题的范围。
instruments-misfit-too-long = 内容过长。请缩短。
instruments-misfit-unknown-item = 此评估工具没有该问题。
instruments-misfit-unknown-option = 请从所列选项中选择。
instruments-misfit-wrong-type = 回答类型与问题不符。
