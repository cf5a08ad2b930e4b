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

gateway-waiting-title = 您的账户尚未设置完成
gateway-waiting-public = 向所有人公开的内容
gateway-waiting-account = 您的账户

## 网关状态
gateway-state-title = 网关状态
gateway-state-intro = 当前收到了什么、什么在等待、缺少什么。运营者地址的 /health 和 /metrics 以及“cybergateway doctor”显示相同内容。
gateway-state-checks = 检查的项目
gateway-state-subject = 项目
gateway-state-level = 状态
gateway-state-found = 检查结果
gateway-state-do = 如何处理
gateway-state-level-good = 正常
gateway-state-level-warning = 警告
gateway-state-level-failing = 无法工作
gateway-state-store = 数据库
gateway-state-store-failing = 数据库没有应答。
gateway-state-store-do = 请检查数据库是否在运行、其磁盘是否有空间；原因见日志。
gateway-state-feeds = 数据源
gateway-state-feeds-good = { $count ->
   *[other] 近期有 { $count } 个数据源送达，均未延迟。
}
gateway-state-feeds-none = 过去 90 天内没有收到任何报告。
gateway-state-feeds-late = 以往按时送达、现已超过 36 小时没有消息：{ $feeds }
gateway-state-feeds-do = 请查看到达情况页面，再询问提供方，或检查负责投递报告的环节。
gateway-state-reports = 报告
gateway-state-reports-good = 通常送达的报告没有缺失。
gateway-state-reports-missing = 通常送达而此次未到：{ $reports }
gateway-state-fetching = 数据源抓取
gateway-state-fetching-good = { $count ->
    [0] 没有配置需要抓取的数据源。
   *[other] 已配置的 { $count } 个数据源最近一次抓取均成功。
}
gateway-state-fetching-failing = 最近一次抓取失败：{ $feeds }
gateway-state-fetching-do = 原因见数据源页面。每小时会重试一次。
gateway-state-backup = 备份
gateway-state-backup-good = 最近一次备份的时间为 { $at }。
gateway-state-backup-old = 最近一次备份的时间为 { $at }，已超过七天。
gateway-state-backup-none = 尚未做过备份。
gateway-state-backup-do = 运行“cybergateway backup 文件”，并把该文件保存在另一台机器上。可用定时器每日执行。
gateway-state-rollups = 数字
gateway-state-rollups-good = 所有数字均为最新。
gateway-state-rollups-waiting = { $count ->
   *[other] 有 { $count } 天等待统计，最早的自 { $at } 起。
}
gateway-state-rollups-failing = { $count ->
   *[other] 有 { $count } 天无法统计或合并，最早的是 { $day }（{ $reason }）。
}
gateway-state-rollups-do = 其他日期照常统计，这些日期将在一小时内重试。请按原因处理；“cybergateway doctor”会检查文件。
gateway-state-work-do = 请检查“cybergateway serve”是否在运行，并查看其日志：后台工作由一个进程完成。
gateway-state-jobs = 任务
gateway-state-jobs-good = 没有延迟的任务，也没有被放弃的任务。
gateway-state-jobs-late = { $count ->
   *[other] 有 { $count } 个任务可以运行却未运行，最早的自 { $at } 起。
}
gateway-state-jobs-dead = { $count ->
   *[other] 有 { $count } 个任务已被放弃。
}
gateway-state-jobs-do = 请在“网关状态”页面的“失败的工作”下查看原因，排除后在该处重新运行任务。
gateway-state-mail = 邮件
gateway-state-mail-good = 信件正常发出。
gateway-state-mail-none = { $count ->
    [0] 没有配置邮件。
   *[other] 没有配置邮件；有 { $count } 封信在等待。
}
gateway-state-mail-none-do = 请设置 mail.smtp 和 mail.from，或 mail.folder，以便发出邀请和警报。
gateway-state-mail-late = { $count ->
   *[other] 有 { $count } 封信未能发出，最早的自 { $at } 起。
}
gateway-state-mail-given-up = { $count ->
   *[other] 有 { $count } 封信无法交付，不再尝试。
}
gateway-state-mail-do = 请检查邮件服务器和邮件设置，然后在“网关状态”页面重新发送信件。
gateway-state-address = 链接中的地址
gateway-state-address-good = 链接以 { $address } 开头。
gateway-state-address-local = 链接以 { $address } 开头，该地址只能在网关所在的机器上打开，而网关还有其他使用者。
gateway-state-address-do = 请将 server.public_url 设为用户访问的地址，例如 https://gateway.example，然后重新启动。
gateway-state-disk = 磁盘
gateway-state-disk-free = 数据文件夹所在磁盘的空闲比例为 { $share }，即 { $bytes }。
gateway-state-disk-do = 请释放空间或移动数据文件夹。低于 { $input } 时拒收新数据，低于 { $change } 时不写入任何内容。
gateway-state-disk-unknown = 无法测量空闲空间。
gateway-state-disk-unknown-do = 请检查数据文件夹的文件系统。
gateway-state-retention = 保留期限
gateway-state-retention-good = 已选定数据保留多久。
gateway-state-retention-open = 未设定期限：不会因时间久远而删除任何内容。
gateway-state-retention-do = 请在“保留期限”页面决定数据保留多久，或决定全部保留。
gateway-state-retention-nobody = 尚未选定数据保留多久：还没有设置任何主管部门。
gateway-state-aside = 受损文件
gateway-state-aside-none = 没有被搁置的受损观测文件。
gateway-state-aside-some = 被搁置的受损观测文件：{ $count } 个（{ $bytes }）。
gateway-state-aside-do = 这些文件已无用处。`cybergateway quarantine files` 可列出它们，加 --remove 可删除；超过保留期限的日期的文件会随之删除。
gateway-state-catalogue = 目录
gateway-state-catalogue-good = 观测目录的版本为 { $version }。
gateway-security-txt-none = 本网关未说明向何处报告其漏洞：运营者未设置 security.contact 和 security.expires，或只设置了其中一项。
gateway-security-txt-invalid = 设置中关于 security.txt 的内容已失效或尚未有效。运营者可用 `cybergateway doctor` 查看原因。
gateway-state-arrivals = 最近到达
gateway-state-provider = 提供方
gateway-state-feed = 数据源
gateway-state-last = 最近到达时间
gateway-state-failed = 失败的工作
gateway-state-failed-none = 没有最终失败的工作。
gateway-state-kind = 类型
gateway-state-since = 起始时间
gateway-state-attempts = 尝试次数
gateway-state-reason = 原因
gateway-state-action = 操作
gateway-state-retry = 重试

# The page of measured figures.

gateway-measured-title = 实测数字
gateway-measured-about = 网关对自身工作的测量，可作评估的证据。
gateway-measured-intro = 每个数字都有日期、计数方法和指向所计内容的链接。未知的数字不等于零。
gateway-measured-figure = 数字
gateway-measured-value = 数值
gateway-measured-day = 日期（UTC）
gateway-measured-unknown = 尚不知道
gateway-measured-percent = { $n }%
gateway-measured-span = { $from }至{ $to }
gateway-measured-hours = { $n }小时
gateway-measured-days = { $n }天

## Networks without a live contact
gateway-unreached-title = 没有有效联系人的网络
gateway-unreached-intro = 最近两周内观测到与其相关的情况，而目录中没有按期确认的联系人。数字为最近有计数的一天。请录入联系人，或请该机构确认。
gateway-unreached-organisations = 机构
gateway-unreached-networks = AS 号（含其中机构的观测）
gateway-unreached-network = 网络
gateway-unreached-open = 未关闭的观测
gateway-unreached-day = 最近日期
gateway-unreached-why = 无法通知的原因
gateway-unreached-nobody = 没有已知联系人
gateway-unreached-stale = 未按期确认
gateway-unreached-none = 所有有观测的网络都有有效联系人。

## Administrations of this gateway
gateway-administrations-title = 本网关的主管部门
gateway-administrations-about = 本网关服务的主管部门，各有自己的人员和数据。
gateway-administrations-intro = 每个主管部门只能看到自己的数据。添加者不会因此获得其中的任何权限。
gateway-administrations-caption = 主管部门
gateway-administrations-name = 名称
gateway-administrations-countries = 国家
gateway-administrations-languages = 语言
gateway-administrations-state = 状态
gateway-administrations-run = 使用中
gateway-administrations-waiting = 等待首位管理员
gateway-administrations-again = 新的个人链接
gateway-administrations-again-text = { $name } 的首位管理员将通过邮件收到新的个人链接；之前的链接随即失效。适用于链接在七天后过期或遗失的情况。
gateway-administrations-not-set-up = 未设置
gateway-administrations-add = 添加主管部门
gateway-administrations-add-intro = 适用于区域机构或服务多个国家的网关。新主管部门自行录入其负责范围、人员和数据源。
gateway-administrations-first = 此人将通过邮件收到个人链接，设置密码并邀请其他人员。
gateway-administrations-made-title = 已添加主管部门
gateway-administrations-made = 主管部门已添加，已邀请其首位管理员。
gateway-administrations-person = 首位管理员姓名
gateway-administrations-no-country = { $text } 不是 ISO 3166-1 国家代码。应为类似 KE 的代码。
gateway-administrations-forbidden = 主管部门由本网关最初设置时所属主管部门的管理员添加，或由运维人员使用“administration add”命令添加。
