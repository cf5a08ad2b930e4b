### 响应策略区域和域名列表：不予写入或读取的内容

watch-rpz-twice = { $name } 有两个条目。请只保留一个。
watch-rpz-long = { $name } 与此区域名称相加后过长。请为区域取更短的名称。
watch-rpz-large = 区域超过 { $limit } 字节。请分为多个区域。
watch-rpz-many = 区域的条目超过 { $limit } 个。请分为多个区域。
watch-rpz-name = 第 { $line } 行没有有效的主机名。请使用字母、数字和连字符，例如 host.example。
watch-rpz-line = 第 { $line } 行“{ $found }”不是本网关写出的格式。请提供由本网关写出的区域。
watch-rpz-head = 区域的头部（$TTL、$ORIGIN、SOA）不完整。请提供完整的文件。
