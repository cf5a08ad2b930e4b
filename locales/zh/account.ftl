### 账户、登录、角色、设置

account-title = 您的账户
account-administration = 主管部门
account-administration-title = 切换主管部门
account-administration-intro = 您属于多个主管部门。页面每次只显示其中一个；您的选择在退出登录前一直有效。
account-administration-button = 在该主管部门工作
account-name = 姓名
account-mail = 电子邮件地址
account-language = 信件语言
account-roles = 角色
account-no-role = 无角色
account-state = 状态
account-created = 创建时间
account-action = 操作
account-yes = 是
account-no = 否
account-none = 无

## Signing in
account-sign-in-title = 登录
account-sign-in-button = 登录
account-sign-in-refused = 邮件地址与密码不匹配任何账户。请核对后重试。
account-sign-in-expired = 间隔时间过长。请用密码重新登录。
account-sign-in-again = 从头重新登录
account-sign-out = 退出登录
account-password = 密码
account-code = 验证码
account-code-hint = 身份验证应用当前显示的六位数字，或您的一个恢复码
account-second-step-title = 第二步验证
account-second-step = 登录时的第二步验证
account-second-step-on = { $left ->
   *[other] 已开启；剩余 { $left } 个恢复码
}
account-second-step-off = 已关闭
account-forgotten-link = 我忘记了密码
account-forgotten-title = 申请新密码
account-forgotten-intro = 请填写您账户的邮件地址。您将收到一个用于选择新密码的链接。
account-forgotten-button = 发送链接
account-forgotten-sent = 如果存在使用此地址的账户，链接已经发出，一小时内有效。如未收到，请联系您的管理员。

## Own account
account-sessions = 您的登录位置
account-session-browser = 浏览器
account-session-began = 登录时间
account-session-seen = 最近使用
account-session-this = 本次会话
account-session-unknown = 未知
account-session-end = 结束
account-password-link = 更改密码
account-password-title = 更改密码
account-password-intro = 更改后您在此处保持登录；您的其他会话全部结束。
account-password-current = 当前密码
account-password-new = 新密码
account-password-hint = 至少 12 个字符，例如几个词语。可以粘贴，也可以使用密码管理器。
account-password-button = 更改密码
account-security-link = 第二步验证与恢复码
account-security-title = 登录时的第二步验证
account-security-intro = 即使有人知道您的密码，第二步验证仍能保护您的账户：登录时还需填写手机应用显示的六位数字。
account-security-demanded = 您的角色要求登录时有第二步验证。请在此设置；在此之前，您无法使用其他功能。
account-security-begin = 设置第二步验证
account-security-scan = 请用身份验证应用扫描此码，或在应用中输入密钥，然后填写应用显示的六位数字。
account-security-qr = 供身份验证应用扫描的码
account-security-seed = 密钥
account-security-address = 供本设备上的应用使用的地址
account-security-finish = 开启
account-security-renew = 生成新的恢复码
account-security-remove = 关闭
account-security-remove-title = 关闭第二步验证
account-security-remove-text = 此后仅凭密码即可进入您的账户。恢复码将作废。
account-codes-title = 恢复码
account-codes-once = 这些恢复码仅在此刻显示。请打印或抄写，并与手机分开保管。无法使用应用时，每个恢复码可进入您的账户一次。
account-codes-kept = 我已保存恢复码

## Personal links
account-link-invitation-title = 欢迎
account-link-invitation-text = 已为 { $mail } 创建账户。请选择密码，然后用此地址登录。
account-link-reset-title = 选择新密码
account-link-reset-text = 您正在为 { $mail } 选择新密码。按下按钮之前，原密码仍然有效。
account-link-button = 使用此密码
account-link-by-hand = 以下链接可进入该账户。如邮件无法送达，请将其交给本人，切勿交给他人。链接仅在此刻显示。
account-link-local = 此链接指向网关所在的机器本身，其他人无法打开。请由运维人员在 server.public_url 中设置他人使用的地址，然后重新生成链接。

## Accounts of an administration
account-list-title = 账户
account-list-about = 谁可以登录、具有哪些角色；邀请人员或停用其访问。
account-list-caption = 可以登录的人员
account-lacking-second = 有 { $count } 人缺少其角色要求的第二步验证。他们下次登录或打开下一个页面时会被引导至设置页面；设置完成前无法打开其他内容。
account-lacking-since = 自 { $day } 起缺少
account-state-invited = 已邀请
account-state-active = 有效
account-state-disabled = 已停用
account-invite-title = 邀请人员
account-invite-intro = 该人员将通过邮件收到个人链接并选择密码。链接七天内有效。
account-invite-button = 发送邀请
account-invite-again = 重新发送邀请
account-letter-title = 信件已排队
account-letter-queued = 更改已完成。信件即将发送给该人员。
account-roles-intro = 角色更改后，该人员须重新登录。
account-roles-contact-below = 网络联系人请在下方为某个机构选择。
account-roles-no-organisations = 要指定网络联系人，请先在目录中登记其所属机构。
account-roles-incomplete = 此人是网络联系人，但没有所属机构，因此看不到任何内容。请在下方选择机构和角色并保存。
account-roles-button = 保存角色
account-organisation = 为某机构增加的角色
account-organisation-role = 在该机构中的角色
account-manage = 管理账户
account-managed-elsewhere = 此账户由另一主管部门管理。您在此只决定其在本部门的角色。
account-reset = 发送用于设置新密码的链接
account-disable-text = 停用的账户立即退出登录且不能再登录。以后可以重新启用。
account-disable = 停用账户
account-enable = 启用账户

## Roles
account-role-reader = 读者
account-role-respondent = 答复方
account-role-country-officer = 国家联络人
account-role-analyst = CSIRT 分析员
account-role-network-contact = 网络联系人
account-role-editor = 编辑
account-role-translator = 译者
account-role-reviewer = 审核者
account-role-event-organiser = 活动组织者
account-role-administrator = 管理员

## API tokens
account-tokens-title = API 令牌
account-tokens-about = 程序登录所用的令牌：每个程序一个，可随时撤销。
account-tokens-intro = 令牌使程序能够为本主管部门读取或发送数据。请为每个程序各建一个，以便单独撤销。
account-token-new = 创建令牌
account-token-made = 令牌已创建
account-token-name = 用途
account-token-name-hint = 例如程序或服务器的名称
account-token-prefix = 开头字符
account-token-role = 权限
account-token-role-hint = CSIRT 分析员：可发送报告，读取观测和数据。读者：只能读取工具和评估，不能读取观测，也不能发送报告。管理员：以上全部，并可设定期限。
account-token-days = 有效天数（1 至 366；管理员令牌最多 90 天）
account-token-administrator-title = 仅用于管理员权限
account-token-administrator = 我确认此令牌拥有管理员权限
account-token-administrator-hint = 持有者可查看所有观测，可决定对外发布的内容和保留期限，因而可能使数据被永久删除。它不能创建账户或令牌。仅在其他角色无法胜任时使用，用毕请撤销。
account-token-administrator-missing = 请勾选此框以创建具有管理员权限的令牌，或选择其他角色
account-token-used = 最近使用
account-token-unused = 从未
account-token-end = 到期
account-token-void = 已作废
account-token-revoke = 撤销
account-token-button = 创建令牌
account-token-once = 此令牌仅在此刻显示。请填入使用它的程序，并像密码一样保密。

## Set-up
account-setup-title = 设置本网关
account-setup-intro = 本页只出现一次。此处填写的内容以后可以更改和补充。
account-setup-token = 一次性令牌
account-setup-token-hint = 显示在启动网关的控制台上
account-setup-administration = 主管部门
account-setup-name = 主管部门名称
account-setup-name-hint = 例如部委、监管机构或国家 CSIRT
account-setup-countries = 国家
account-setup-countries-hint = ISO 3166-1 两字母代码，用逗号分隔
account-setup-languages = 工作语言
account-setup-administrator = 首位管理员
account-setup-constituency = 职责范围
account-setup-constituency-text = 本主管部门负责的范围。每行一项；均可留空，以后再导入。
account-setup-asns = AS 号
account-setup-asns-hint = 例如 AS64500
account-setup-prefixes = 地址范围
account-setup-prefixes-hint = 例如 198.51.100.0/24 或 2001:db8::/32
account-setup-cctlds = 国家顶级域
account-setup-cctlds-hint = 两个字母，或使用本国文字
account-setup-domains = 托管在国外的域名
account-setup-domains-hint = 服务器位于别处的本国域名，例如 ministry.example.com
account-setup-foreign = 应排除的他国范围
account-setup-foreign-hint = 上述范围内属于他国主体的部分
account-setup-keep = 保留期限
account-setup-keep-text = 数据在删除前保留多久。您可以随时在“保留期限”页面更改，该页面会先显示将被删除的内容。设定期限后，更早的报告也不再接收。
account-setup-keep-observations = 观测
account-setup-keep-inputs = 原始数据
account-setup-keep-all = 全部保留
account-setup-keep-days = { $count ->
   *[other] { $count } 天
}
account-setup-button = 设置网关
account-setup-error-token = 这不是控制台上的令牌。网关每次启动都会显示新令牌，以最后一个为准。
account-setup-error-name = 请填写 1 至 200 个字符的名称，占一行
account-setup-error-country = { $text } 不是国家代码；应为两个字母
account-setup-error-countries = 请至少填写一个国家代码
account-setup-error-languages = 请至少选择一种语言
account-setup-error-line = 第 { $line } 行：{ $text } 无法识别。请与字段上方的示例对照。
account-setup-error-host-bits = 第 { $line } 行：{ $text } 在长度之外设置了位。您是否要填写 { $meant }？
account-setup-error-outside = { $text } 不在上面填写的任何地址段内。只能排除其中的地址段。
account-setup-error-more = { $count ->
   *[other] 另有 { $count } 行无法识别。
}
account-setup-error-lines = 此处最多可填写 { $most } 行。其余请以后用表格导入。

## What can go wrong
account-error-not-allowed = 只有本主管部门的管理员可以进行此操作。
account-error-unknown = 此处没有这个账户。
account-error-mail = 这不是邮件地址；格式应为 名称@主机
account-error-name = 请填写 1 至 120 个字符的姓名，占一行
account-error-password-short = 请选择至少 12 个字符的密码
account-error-password-long = 请选择较短的密码：最多 1024 字节
account-error-password-common = 此密码属于攻击者最先尝试的密码。请另选一个。
account-error-password-personal = 请勿用您的姓名或邮件地址组成密码
account-error-wrong-password = 当前密码不正确
account-error-wrong-code = 验证码不正确或已使用过。请等待下一个后重试。
account-error-second-step = 第二步验证的状态已发生变化。请重新打开页面。
account-error-last-administrator = 这是最后一位管理员。请先将该角色授予另一个有效账户。
account-error-taken = 已存在使用此地址的账户。
account-error-changed = 账户已被他人更改。请重新打开其页面并再次更改。
account-error-no-role = 请至少选择一个可在此授予的角色
account-error-needs-organisation = 网络联系人只负责一个机构。请选择该机构，并为其选择这一角色。
account-error-link-spent = 此链接已使用或已过期。请在登录页申请新的链接，或联系您的管理员。
account-error-throttled-seconds = { $seconds ->
   *[other] 尝试次数过多。请在 { $seconds } 秒后重试。
}
account-error-throttled = { $minutes ->
   *[other] 尝试次数过多。请在 { $minutes } 分钟后重试。
}
account-error-clear-text = 不接受通过未受保护的连接提交密码。请通过 https 或在本机上打开此网关。

## Letters
account-letter-greeting = { $name }，您好！
account-letter-invitation-subject = 您在 { $gateway } 的账户
account-letter-invitation = 已为您在 { $gateway } 创建账户。以下链接打开选择密码的页面，七天内可使用一次。
account-letter-reset-subject = { $gateway } 的新密码
account-letter-reset = 有人为您在 { $gateway } 的账户申请了新密码。以下链接打开选择新密码的页面，一小时内可使用一次。如果不是您本人申请，请忽略：您的密码保持不变。
account-letter-welcome-subject = 您在 { $gateway } 获得新的权限
account-letter-welcome = 您在 { $gateway } 的账户获得了新的权限。请重新登录。
account-letter-changed-subject = 您在 { $gateway } 的账户已更改
account-letter-changed = 您在 { $gateway } 的账户的密码或第二步验证已更改。如非本人操作，请立即告知管理员。
account-letter-end = 本信由网关自动发送，请勿回复。
