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
