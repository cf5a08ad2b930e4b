# 评估报告：印刷报告、法律对照表、纸质问卷和工作簿的用语。

## Words of every document

report-contents = 目录
report-page = 页码
report-page-of = /
report-comma = ，
report-colon = { $term }：{ $said }
report-percent = { $value }%
report-count = { $of } 项中的 { $done } 项（{ $share }）
report-of = { $done }/{ $of }
report-none = 无
report-missing = 未回答
report-stale = 译文早于原文

## Cover

report-subtitle = 自我评估报告
report-administration = 主管部门
report-round = 轮次
report-reference = 文号
report-day = 报告日期
report-instrument = 评估工具
report-version = 版本
report-hash = 内容哈希（SHA-256）
report-signed-day = 签核日期
report-signed-hash = 已签核答案的哈希
report-not-signed = 尚未签核
report-own-statement = 这是本国自己的陈述，并非来源文件所属任何组织给出的评分。
report-draft-instrument = 此版本的评估工具为草案，问题仍可能更改。
report-draft-translation = 问题的译文为草稿，尚未经国家指定译员批准。
report-missing-translation = 未翻译、以原文显示并加标记的文本：{ $all } 条中的 { $count } 条。
report-stale-translation = 翻译后原文已更改的文本：{ $all } 条中的 { $count } 条。

## Summary

report-summary = 摘要
report-figures = 总分及相关指标
report-figure = 指标
report-value = 数值
report-meaning = 含义
report-published = 公布得分
report-published-meaning = 未回答、不知道或保密的问题按最低阶段计分。
report-answered = 已回答问题的平均值
report-answered-meaning = 仅对已回答的问题取平均。
report-best = 仍可能达到的最高分
report-best-meaning = 假设每个未答问题都达到最高阶段。
report-completeness = 完整度
report-completeness-meaning = 计分问题中已回答的比例。
report-evidence-coverage = 证据覆盖率
report-evidence-coverage-meaning = 在报告日期具有有效证据的已回答计分问题。
report-oldest-evidence = 最早的证据
report-oldest-evidence-meaning = 最早有效证据的日期。
report-withheld = 未显示总分：已回答的计分问题不足 { $from }。
report-nothing-scored = 未显示总分：所提问题均不计分。
report-by-section = 按部分
report-section = 部分
report-weight = 权重
report-pictures = 图表
report-this-round = 本轮
report-previous-round = 上一轮
report-radar = 各部分公布得分
report-radar-shows = 雷达图，每个部分一条轴，外缘为满分。下表为相同数据。
report-gap-bars = 各部分已达到与差距
report-gap-bars-shows = 每个部分一条：实心为已达到，斜线为与满分的差距。下表为相同数据。
report-progress = 各部分作答进度
report-progress-shows = 每个部分一条：所提问题中已有答案的比例，不表示答案好坏。
report-answered-of-asked = 已处理/所提
report-stages = 所有计分问题的阶段
report-stages-shows = 按提问顺序每题一格，数字为阶段；颜色越深越高，斜线为未回答。下表为计数。
report-levels = 每个计分问题的满足程度
report-levels-shows = 按提问顺序每题一格；数字从0（完全没有）到4（完全满足）；颜色越深越高，斜线为未回答。下表为计数。
report-reached = 已达到
report-gap = 差距
report-findings = 提示
report-findings-note = 这些提示按固定规则由答案得出，供审核者参考，并非结论。
report-gravity = 严重程度
report-gravity-note = 供参考
report-gravity-warning = 警告
report-gravity-grave = 严重
report-finding = 提示

## Answers

report-answers = 问题与答案
report-answers-note = 按提问顺序列出评估工具的全部问题。
report-question = 问题
report-question-id = 问题编号
report-section-id = 部分编号
report-state = 状态
report-answer = 答案
report-answer-blank = 未回答
report-answer-dont-know = 不知道
report-answer-confidential = 保密
report-answer-not-applicable = 不适用
report-answer-not-applicable-open = 不适用；尚未审核，按未回答计
report-answer-none-ticked = 未选任何选项
report-answer-no-entries = 无条目
report-answer-evidence = 以下列证据作答
report-out-of-scope = 未提问：与本主管部门无关
report-settled = 因前面的答案较低而未提问；按最低阶段计
report-waiting = 因前面的问题未答而未提问；按最低阶段计
report-stage = 阶段 { $number }
report-score = 得分
report-comment = 备注
report-dissent = 不同意见
report-settlement = 裁定
report-settlement-by = { $who } 于 { $day } 裁定：以 { $voice } 的回答为准。
report-present = 在场者
report-evidence = 证据
report-evidence-not-counted = 不计入：被否决或已过期
report-source = 来源

## Gaps and plan

report-gaps = 差距与最佳做法
report-gaps-note = 对每个未达满分的问题：现状、最佳做法以及下一阶段的要求。
report-no-gaps = 未发现差距。
report-open = 不明，没有可计入的答案
report-best-practice = 最佳做法
report-next = 下一阶段的要求
report-first = 须先完成
report-find-out = 查明现状并回答该问题。
report-at-least = 至少 { $bound }，以达到{ $stage }
report-at-most = 至多 { $bound }，以达到{ $stage }
report-plan = 行动计划排序
report-plan-note = 优先级 = 差距 × 权重 × 依赖度 ÷ 工作量。工作量分 S、M、L、XL 四档，每档为前一档的两倍。任何行动都不会排在其所依赖的行动之前。带 * 的因子经人工修改，其余均为评估工具的原值。其他行动所依赖的行动排在前面，即使其自身优先级较低。
report-plan-table = 按实施顺序排列的行动
report-rank = 名次
report-priority = 优先级
report-dependency = 依赖度
report-effort = 工作量
report-factor = 因子
report-default = 原值
report-changed-to = 改为
report-reason = 理由
report-changed-factors = 经修改的因子
report-no-changed-factors = 没有任何因子经人工修改。

## Sources and method

report-sources = 来源
report-sources-note = 来源注明文件及其部分，说明主题的出处，未从中摘录文字。
report-sources-untranslated = 文件标题以编写本评估工具所用的语言列出。
report-unconfirmed-count = { $mark } 表示来源未与文件原文核对：{ $all } 个问题中的 { $count } 个。
report-document = 文件
report-publisher = 发布机构
report-year = 年份
report-method = 方法
report-method-published = 数值恰为一半时，舍入到偶数。
report-method-hash = 内容哈希准确标识所提问题。哈希相同的两份报告以相同权重提出相同问题。
report-weights = 权重及理由
report-weights-sections = 各部分权重
report-weights-questions = 各问题权重

## Heads of the workbook of figures

report-published-percent = 公布得分，%
report-answered-percent = 已回答平均值，%
report-best-percent = 仍可能达到的最高分，%
report-completeness-percent = 完整度，%
report-evidence-percent = 证据覆盖率，%
report-score-percent = 得分，%
report-gap-percent = 差距，%
report-source-state = 来源状态

## Law table

report-law-subtitle = 逐条对照表
report-law-not-compliance = 本表将国内法与所列文书的条款对照。在具名法律专家于下方签字之前，不构成合规结论。
report-law-provision = 条款
report-law-domestic = 国内规定
report-law-coverage = 覆盖情况
report-law-elements = 要素、条件与数值
report-law-act = 法令
report-law-number = 编号
report-law-article = 条
report-law-gazette = 公报
report-law-version = 版本
report-law-bill-stage = 法案阶段
report-law-decree = 实施条例
report-law-link = 链接
report-law-status-bill = 法案
report-law-status-enacted = 已通过，未生效
report-law-status-commenced = 现行有效
report-law-status-amended = 经修正后有效
report-law-status-repealed = 已废止
report-law-status-struck-down = 被法院宣布无效
report-law-official = 官方语言文本
report-law-translation = 非官方译文
report-law-signature = 签字
report-law-jurist = 法律专家姓名
report-law-function = 职务
report-law-date = 日期与签字

## Paper form

report-paper-subtitle = 手工填写表
report-paper-how = 每题勾选一格，题目允许时可选多格。如不知道，请注明：留空提供的信息更少。请写明所附每份文件的编号。
report-paper-respondent = 答复方姓名
report-paper-institution = 机构
report-paper-when = 视以下问题的答案而定：{ $questions }

## Files that are sent to us

report-file-old = 文件为旧的二进制格式或设有密码。请另存为无密码的 .docx 或 .xlsx。
report-file-damaged = 文件已损坏或不是 Office 文件。请重新保存后再发送。
report-file-other = 文件类型不符。请另存为 .docx 或 .xlsx。
report-file-limit = 文件过大。请删除大图片或空行后重新保存。
report-file-active = 文件包含宏、控件或嵌入文件。请去除后保存。
report-file-external = 文件打开时会从外部获取内容。请嵌入图片或分离模板后重新保存。
report-file-xml = 文件的某一部分已损坏。请打开后重新保存并再次发送。
report-template-misplaced = 报告标记位于表格、文本框中或与其他文字同行。请将其单独放在一个段落。
report-template-twice = 报告标记出现多次。请只保留一处。
report-template-missing = 模板缺少每个 Word 文件都有的部分。请用 Word 打开，另存为 .docx 后再次发送。

## Workbook for answering without a network

report-workbook-start = 开始
report-workbook-subtitle = 离线作答工作簿
report-workbook-voice = 答复方
report-workbook-how-1 = 只填写黄色单元格。每个部分有单独的工作表。
report-workbook-how-2 = 有列表时请从中选择。在状态列注明答案类型；若直接作答则留空。
report-workbook-how-3 = 日期请写作年-月-日，例如 2026-03-31。不要写公式。
report-workbook-how-4 = 不要重命名或删除工作表。请保存为 .xlsx 并完整发回。
report-workbook-help = 说明
report-workbook-reason = 不适用的理由
report-workbook-yes = 是
report-workbook-no = 否
report-workbook-refused-title = 不在列表中
report-workbook-refused = 请选择列表中的一个值。
report-workbook-entry = 条目 { $number }
report-workbook-provision = 规定 { $number }
report-workbook-evidence = 证据在网关中附加。请在备注中写明其编号。
report-law-status = 状态
report-workbook-too-much = 工作簿的工作表、行或单元格超出上限。请删除多余内容。
report-workbook-sheet = 工作簿中有工作表无法读取。请打开后重新保存并再次发送。
report-workbook-other = 这不是网关生成的工作簿：缺少其隐藏工作表。请发回您收到的文件。
report-workbook-version = 该工作簿属于 { $found }，本轮所用为 { $expected }。请使用本轮的工作簿。
report-workbook-round = 该工作簿属于另一轮次。请打开其所属的轮次。
report-workbook-sheet-missing = 工作表“{ $sheet }”缺失或被重命名。请恢复其名称或索取新的工作簿。
report-workbook-row-missing = 工作表“{ $sheet }”：{ $key } 所在行缺失或重复。请撤销更改或索取新的工作簿。
report-workbook-formula = 工作表“{ $sheet }”单元格 { $cell }，问题 { $question }：答案处为公式。请写入数值本身。
report-workbook-cell = 工作表“{ $sheet }”，单元格 { $cell }，问题 { $question }：该值不符合要求。应为：{ $expected }。
report-expected-choice = 列表中的值
report-expected-number = 数字
report-expected-date = 日期，例如 2026-03-31
report-expected-text = 文本
report-expected-reason = 理由
report-expected-nothing = 该状态下不应有答案
report-expected-answer = 该问题可接受的答案

## Files of a round, on pages

report-files = 报告和文件
report-files-what = 内容
report-files-formats = 格式
report-files-caption = 本轮的文件
report-files-report = 报告
report-files-report-about = 每个问题及其答案、结果、差距和计划
report-files-law = 法律对照表
report-files-law-about = 逐条列出，供审核的法律人员使用
report-files-paper = 纸质表格
report-files-paper-about = 空白问卷，供手写填写
report-files-workbook = 工作簿
report-files-workbook-about = 可在 LibreOffice 或 Excel 中离线作答，然后在下方交回
report-files-language = 文件使用本页的语言。其他语言：
report-files-template = 自己的 Word 模板
report-files-template-about = 报告写入贵单位的公文模板。请在应放置报告处写上 { "{{report}}" }；没有该标记则放在末尾。
report-files-template-hint = 不含宏的 .docx 或 .dotx 文件
report-files-make = 生成 Word 文件
report-files-return = 收回工作簿
report-files-return-about = 只接收工作簿中改动过的内容。期间在此处也改动过的内容保持此处原样，并向您显示。
report-files-take = 接收答案
report-files-taken = 已接收答案：{ $taken }。未改动：{ $same }。两边都改动：{ $conflicts }。
report-files-conflicts = 此处和工作簿中都改动过
report-files-conflicts-about = 这些答案在此处保持原样。打开问题即可修改。
report-files-here = 此处
report-files-there = 工作簿中
report-error-format = 该文件没有这种格式。请选择：{ $formats }。
report-error-workbook = 该工作簿与本轮不符，未接收任何内容。请改正所列之处后重新发送。
report-error-unprinted = 无法生成文件。请尝试其他格式，并告知运营者。
report-workbook-voice-other = 该工作簿含有另一答复方的答案。请交给原定的人。
report-workbook-section-other = 问题 { $key } 所在的部分不属于此工作簿。请删去它的行，或交回您收到的文件。

## What is undertaken about gaps

report-undertakings = 由谁做什么、何时完成
report-owner = 负责方
report-until = 完成期限
report-budget = 预算
report-indicator = 成效指标
report-progress-of = 进展
report-status-planned = 已计划
report-status-started = 已开始
report-status-done = 已完成
report-status-dropped = 已放弃
report-no-undertakings = 尚未承诺任何行动。
report-figure-start = 开始时
report-figure-now = 现在
report-figure-as-of = 截至
report-figure-target = 目标
report-figure-unknown = 未知
report-figure-course = { $figure }：开始时 { $start }，现在 { $now }，目标 { $target }
report-budgets = 预算合计：{ $sums }。
report-disputed = 答案不一致且无人裁定，按未答计算。
report-settle = 裁定不一致的答案。
report-differing = 不一致且未裁定的答案
report-differing-meaning = 各机构意见不一致的问题，在有人裁定之前按未答计算。
report-no-figure = 不显示
report-files-which = 哪份文件
report-files-template-file = 您的文件
report-workbook-misfit = 工作表“{ $sheet }”，单元格 { $cell }，问题 { $question }：{ $reason }
report-evidence-withheld = 另有 { $count } 项证据因其标签而不予显示。

## At a glance

report-glance = 一页概览
report-moved = 从 { $before } 到 { $now }
report-semicolon = ；
report-name-value = { $name }（{ $value }）
report-highest = 最强的部分
report-lowest = 最弱的部分
report-risen = 高于上一轮
report-fallen = 低于上一轮
report-first-actions = 首先要做的事
report-more-actions =
    { $count ->
       *[other] 整个计划共有 { $count } 项行动；见“行动计划排序”。
    }

## Label, signers, survey of laws

report-signers = 签字人
report-scan = 签字扫描件
report-scan-attached = 已于 { $day } 附上
report-scan-missing = 未附：本轮已签核，但尚未签字
report-label = 标签（TLP 2.0）
report-law-cover = 本调查将国内法与所列文书的条款对照，不构成合规结论：只有在法律对照表上签字的法律专家才能说明法律的含义。
report-coverage = 覆盖程度 { $number }（最高 4）
report-law-no-question = 此处不设问题
report-not-compared = 来源未与文件原文核对。
report-glance-score = 得分：满分的 { $score }。未回答的问题按最低计。
report-glance-before = 上一轮为 { $score }。
report-glance-complete = 已回答的计分问题：{ $count }。
report-glance-evidence = 有证据支持的回答：{ $count }。
report-glance-differing = 各机构意见不一、按未回答计的问题：{ $figure }。
report-more-findings = 全部 { $all } 项提示见摘要。
report-files-label = 报告和法律对照表以 { $label } 标签发出。每页均印有标签，标签更严格的证据不列入。使用其他标签：
report-sources-numbers = 方括号内的数字为“来源”中文件的编号。{ $mark } 表示来源未与文件原文核对。
report-settled-plain = 因先前的答案而不提问
report-waiting-plain = 在先前的问题未回答前不提问
report-owner-nobody = 尚无
report-first-what = 应达到的最佳做法
