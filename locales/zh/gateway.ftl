# Letters that the gateway sends about accounts.

gateway-mail-invitation-subject = 邀请您使用 { $gateway }
gateway-mail-invitation-text =
    { $name }，您好：

    已为您在 { $gateway } 上创建账户。请在七天内通过以下链接设置密码：

    { $link }

    该链接只能使用一次。如果您并未等待邀请，请不要进行任何操作。
gateway-mail-reset-subject = 设置新密码
gateway-mail-reset-text =
    { $name }，您好：

    有人为您在 { $gateway } 上的账户申请了新密码。如果是您本人，请在一小时内通过以下链接设置：

    { $link }

    该链接只能使用一次。如果不是您本人，请不要进行任何操作，您的密码保持不变。
gateway-mail-welcome-subject = 您获得了新的权限
gateway-mail-welcome-text =
    { $name }，您好：

    您在 { $gateway } 上的账户获得了另一个管理机构的权限。请重新登录后使用：

    { $link }
gateway-mail-changed-subject = 您的登录方式已更改
gateway-mail-changed-text =
    { $name }，您好：

    您在 { $gateway } 上的账户的密码或第二步验证已更改。如果不是您本人操作，请立即告知管理员。
gateway-mail-missing-subject = 缺少报告
gateway-mail-missing-text =
    { $name }，您好：

    通常会收到的报告尚未到达：

    { $reports }

    到达情况：

    { $link }
