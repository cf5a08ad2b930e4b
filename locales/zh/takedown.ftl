### 案件网址的留存内容

watch-takedown-title = 留存的网址
watch-takedown-text = 在请求移除之前，先留存网址上的内容：访问路径、标头、证书和页面，各附散列值。网关会直接访问该网址，其运营者可能看到这一访问。文件只供保存，从不显示。
watch-takedown-address = 网址
watch-takedown-preserve = 立即留存
watch-takedown-saved = 已访问该网址，结果见表。
watch-takedown-no-address = 本案件的报告中没有发现网址。
watch-takedown-none = 尚未留存任何内容。
watch-takedown-part = 证据
watch-takedown-part-record = 记录
watch-takedown-part-body = 页面
watch-takedown-part-certificate = 证书
watch-takedown-taken = 留存时间
watch-takedown-ended = 结果
watch-takedown-ended-whole = 完整
watch-takedown-ended-cut = 已截断：超过 8 MB
watch-takedown-ended-late = 超时
watch-takedown-ended-refused = 已拒绝：指向私有地址或地址无效
watch-takedown-ended-redirects = 重定向过多
watch-takedown-ended-broken = 没有应答或应答中断
watch-takedown-status = 状态
watch-takedown-exit = 出口
watch-takedown-exit-direct = 网关自身线路

### Addresses that are looked at, parties that are asked, figures

watch-takedown-page = 下架处置
watch-takedown-intro = 本案件各网址的状态、谁能将其下架以及已向谁提出请求。提出请求之前先保全其内容；此后以网关和浏览器两种身份反复查看每个网址，直至其消失满 30 天。
watch-takedown-done = 已完成。
watch-takedown-part-dns = DNS 记录
watch-takedown-ended-no-name = 该名称不存在
watch-takedown-ended-closed = 无服务监听
watch-takedown-parties = 已请求的各方
watch-takedown-nobody = 尚未向任何一方提出请求。
watch-takedown-asked = 最近一封信
watch-takedown-reminders = 催办次数
watch-takedown-next-reminder = 下次催办
watch-takedown-remind = 自动催办
watch-takedown-remind-not = 不再催办
watch-takedown-reminds = 催办
watch-takedown-reminds-yes = 对未答复者催办两次，之后将案件列为到期
watch-takedown-ask = 谁能将其下架
watch-takedown-ask-text = 分别以各方的语言、在各自的会话中提出请求，并按各自的期限催办。任何信件都不会提及举报人。
watch-takedown-all-asked = 已向网关所知的所有各方提出请求。其他各方可通过会话联系。
watch-takedown-whom = 请求对象
watch-takedown-proposal = { $who }：{ $address }。{ $reason }
watch-takedown-no-mail = 未知邮件地址
watch-takedown-mail-of = 邮件地址：{ $who }
watch-takedown-send = 保全并请求
watch-takedown-letter = 信件：{ $who }
watch-takedown-changed = 页面打开后，某一方的信息已有变化。请核对清单后重新发送。
watch-takedown-tick = 请至少勾选一方。
watch-takedown-reason-address = 从 { $what } 提供该网站。
watch-takedown-reason-domain = 域名 { $what } 在其处注册。
watch-takedown-reason-holder = 据名录，{ $what } 归其所有；网站可能被入侵。
watch-takedown-reason-brand = 其名称“{ $what }”被冒用。
watch-takedown-reason-country = 网站所在国家的响应团队：{ $what }。
watch-takedown-figures = 下架处置：数据
watch-takedown-figures-text = 自向各方发出第一封信起，至网址消失所用的时间。
watch-takedown-median = 消失时间中位数（小时）
watch-takedown-ninth = 九成消失所需小时数
watch-takedown-not-reached = 未达到
watch-takedown-unnamed = 未命名
watch-takedown-addresses = 网址
watch-takedown-answered = 答复
watch-takedown-gone = 已消失
watch-takedown-there = 仍存在
watch-takedown-returns = 重新出现
watch-takedown-by-party = 按请求对象
watch-takedown-method = 方法：消失时间取两次均未见到的查看中的第一次，或在其他网址有应答时持续一天无应答的起点。仍存在的网址按其观察时长计入（Kaplan 和 Meier 1958）。在向某方提出请求之前已消失的，不计入该方的用时。各方按邮件域名区分。
watch-takedown-measured = 网址下架时间中位数（小时）
watch-takedown-measured-method = 最近 180 天的 Kaplan–Meier 估计：自向任一方发出第一封信起，至查看发现网址已消失为止；至少 20 个网址时给出。
watch-takedown-file = 数据（CSV）
watch-liveness-title = 网址
watch-liveness-none = 尚未查看任何网址。保全内容或提出请求之后开始第一次查看。
watch-liveness-standing = 状态
watch-liveness-since = 起始时间
watch-liveness-last = 最近查看
watch-liveness-why = 所见
watch-liveness-served = 来源地址
watch-liveness-next = 下次查看
watch-liveness-no-more = 无
watch-liveness-changed = 显示的页面与最初不同
watch-liveness-pending = 可能已消失；将再次查看
watch-liveness-look = 立即查看
watch-liveness-stop = 停止查看
watch-liveness-resume = 恢复定期查看
watch-liveness-history = 查看记录
watch-liveness-seen = 查看结果
watch-liveness-with-status = { $why }（HTTP { $status }）
watch-liveness-unknown = 未知
watch-liveness-up = 存在
watch-liveness-cloaked = 有伪装
watch-liveness-down = 已消失
watch-liveness-seen-up = 存在
watch-liveness-seen-cloaked = 仅对部分访问者存在
watch-liveness-seen-down = 不存在
watch-liveness-seen-silent = 无应答
watch-liveness-seen-unknown = 无法判断
watch-liveness-why-answers = 返回页面
watch-liveness-why-differs = 浏览器与程序看到的内容不同
watch-liveness-why-status = 服务器称其已不存在
watch-liveness-why-no-name = 名称不存在或无指向
watch-liveness-why-closed = 无服务监听
watch-liveness-why-nowhere = 名称指向私有地址
watch-liveness-why-suspended = 网站已被停用的告示
watch-liveness-why-fails = 服务器出错
watch-liveness-why-no-answer = 未及时应答
watch-liveness-why-turned-away = 网关被拒绝访问
watch-liveness-why-circle = 无穷重定向
watch-case-what-unanswered = 催办后仍无答复
watch-letter-reminder =
    各位同事：

    我们曾于 { $first } 请贵方处理以下事项，至今未获答复：

    { $about }

    请告知贵方已采取的措施或我们应联系的对象。{ $last ->
        [yes] 这是最后一次催办；我们还将联系其他各方。
       *[no] 如已处理，回复一行即可。
    } 我方编号为 { $case }，请保留在主题中。
