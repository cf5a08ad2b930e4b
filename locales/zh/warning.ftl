# Warnings: alerts and advisories, and what their writers and readers need.

warning-title = 预警
warning-intro = 面向服务对象的警报和通告。警报要求立即行动，通告要求做好准备。
warning-list = 已发布的预警
warning-none = 尚未发布任何内容。
warning-feed = Atom 订阅源
warning-csaf = CSAF 提供方元数据
warning-csaf-file = 本预警的 CSAF 文档
warning-other-forms = 其他语言和格式
warning-csaf-first = 首次发布。
warning-csaf-source = 本文译自的原文
warning-published = 发布时间
warning-published-by = 发布者
warning-revision = 修订版 { $count }
warning-revision-at = 修订版 { $count } 时间
warning-number = 编号
warning-tlp = 标签（TLP）
warning-tlp-hint = 面向所有人的内容标为 TLP:CLEAR。
warning-withdrawn = 本预警已于 { $at } 撤回，不再有效。
warning-withdrawn-why = 撤回原因
warning-not-translated = 本预警尚未翻译，以撰写语言显示：{ $language }。

## What a warning says

warning-kind = 类型
warning-kind-alert = 警报
warning-kind-advisory = 通告
warning-severity = 严重程度
warning-severity-any = 任何严重程度
warning-severity-info = 供参考
warning-severity-low = 低
warning-severity-medium = 中
warning-severity-high = 高
warning-severity-critical = 严重
warning-least = 最低严重程度
warning-audience = 面向对象
warning-audience-public = 所有人
warning-audience-constituents = 服务对象
warning-audience-teams = 响应团队
warning-part = 部分
warning-part-title = 标题
warning-part-summary = 摘要
warning-part-happened = 发生了什么
warning-part-affected = 谁受影响
warning-part-action = 应采取的措施
warning-part-sms = 短信（SMS）
warning-sectors = 行业
warning-references = 更多信息
warning-references-hint = 每行一个网址。
warning-cves = CVE 编号
warning-cves-hint = 每行一个，例如 CVE-2026-12345。
warning-products = 受影响的产品
warning-products-hint = 每行一个：厂商; 产品; 版本。<4.2 这样的版本表示范围。
warning-source = 首先撰写的语言
warning-language = 语言
warning-languages = 语言
warning-sms-size = 长度
warning-sms-count = { $units }/{ $most } 个字符，{ $segments }/3 段（{ $alphabet }），以上次保存为准。

## Writing and publishing

warning-work = 草稿与审核
warning-work-intro = 正在撰写的内容，以及等待他人发布的内容。
warning-work-none = 目前没有正在撰写的内容。
warning-work-one = 处理本预警
warning-work-title = 预警 { $number }
warning-subscribers = 已确认的邮件订阅者：{ $count }
warning-new = 新建预警
warning-edit = 撰写
warning-edit-intro = 请使用纯文本。空行分段；以连字符开头的行为列表。没有文本的语言不发布。
warning-save = 保存为草稿
warning-saved = 已保存。
warning-read = 读者所见
warning-state = 状态
warning-state-draft = 草稿
warning-state-review = 审核中
warning-state-published = 已发布
warning-state-withdrawn = 已撤回
warning-changed = 最后修改
warning-gaps = 提交审核前缺少的内容
warning-mistake = { $part }：{ $why }
warning-mistake-in = { $part }（{ $language }）：{ $why }
warning-submit = 提交审核
warning-submit-intro = 由另一人审阅并发布。
warning-return = 退回撰写者
warning-publish = 发布
warning-publish-intro = 发布会将此处内容固定为一个修订版。若为严重级别且面向所有人，邮件立即发出。
warning-own-work = 这是您撰写的，须由他人发布。
warning-correct = 开始更正
warning-drop = 放弃更正
warning-correct-intro = 在更正发布之前，已发布的内容保持不变。
warning-withdraw = 撤回
warning-withdraw-intro = 预警仍可阅读，但标为已撤回，并从订阅源和 CSAF 中移除。
warning-discard = 放弃此草稿
warning-discard-intro = 它从未发布，将从草稿中消失。
warning-change = 变更内容
warning-change-hint = 用首先撰写的语言给读者的一句话。更正时必填。
warning-against = 与已发布内容对比
warning-history = 历史
warning-history-intro = 各修订版固定时的内容，最新的在前。
warning-hash = 内容（SHA-256）
warning-differences = 差异
warning-differences-none = 没有差异。
warning-before = 之前
warning-after = 之后
warning-refused-content = 内容缺失或有误，已列在本页。请先补写。
warning-refused-state = 当前状态已不适用此步骤。请重新查看。
warning-refused-reason = 请简要说明变更内容或撤回原因。
warning-refused-label = 面向所有人的内容须标为 TLP:CLEAR。请选择该标签或缩小面向对象。
warning-refused-reference = 其中一行不是网址。请以 https:// 开头。
warning-refused-cve = 其中一行不是 CVE 编号，例如 CVE-2026-12345。
warning-refused-product = 其中一行不是产品。请写：厂商; 产品; 版本。
warning-refused-lines = 最多 { $count } 行。
warning-refused-half = CVE 编号与受影响的产品须同时填写。请都填或都不填。
warning-refused-sms = 短信占 { $count } 段，最多发送 3 段。请缩短。

## Warnings by mail

warning-subscribe = 邮件预警
warning-subscribe-intro = 严重预警立即发送，其他每天一次。系统会先发邮件请您确认地址。该地址不作他用，退订时删除。
warning-subscribe-send = 订阅
warning-subscribe-asked = 如果该地址可以收信，邮件已发出。请在七天内打开其中的链接并确认。
warning-mail = 邮箱地址
warning-refused-mail = 这不是邮箱地址。
warning-subscription = 您的预警订阅
warning-confirm-intro = 请确认将预警发送到您的地址。确认之前不会发送任何内容。
warning-subscription-intro = 您的地址已确认。您可以更改接收内容或退订。
warning-subscription-confirm = 确认
warning-subscription-change = 保存
warning-subscription-end = 退订并删除我的地址
warning-subscription-ended = 您已退订，地址已删除。
warning-mail-confirm-subject = 请确认您的预警订阅
warning-mail-confirm-text =
    有人请求将预警发送到此地址。如需确认，请打开此页面并按下按钮：

    { $link }

    如果不是您本人，请勿操作：未经确认的地址将在七天后删除。
warning-mail-now-subject = 严重预警：{ $title }
warning-mail-digest-subject = 今日预警（{ $count }）
warning-mail-text =
    { $text }

    更改或取消订阅：
    { $link }
