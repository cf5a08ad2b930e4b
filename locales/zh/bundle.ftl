# Bundles: what is released to other administrations, and what came from them.

## Release of a round

bundle-release = 向外发布
bundle-release-about = 在此发布之前，一轮评估的任何内容都不会离开本网关。发布的内容进入一个签名文件，由另一网关导入。保密的回答绝不外传；证据至多外传标题、签发者、日期、哈希值和测得的数字。
bundle-release-depend = 数据包中的数字仅由发布的回答算出；未发布的视为未答。依赖另一问题的问题，只有两者都发布时才计入。签署时公布的得分随每次发布一并外传。
bundle-release-left = 撤回只会停止今后的导出。已外传的无法收回：请接收方将其删除。
bundle-release-change = 更改发布
bundle-release-do = 发布
bundle-withdraw = 撤回发布
bundle-released = 已发布
bundle-released-caption = 各部分的发布情况
bundle-column-released = 已发布的问题
bundle-column-id = 标识
bundle-extent-nothing = 无
bundle-extent-all = 所有问题
bundle-extent-parts = 指定的部分和问题
bundle-comments = 文字
bundle-evidence = 证据
bundle-tlp = 标签（TLP）
bundle-goes = 外传
bundle-stays = 留存
bundle-field-extent = 发布内容
bundle-field-sections = 整个部分
bundle-field-items = 单个问题
bundle-field-items-hint = 其标识，如 C1 C3，以空格或逗号分隔
bundle-field-beside = 随回答外传的内容
bundle-with-comments = 文字：备注、理由和自由文本回答
bundle-with-evidence = 证据的存在，不含文件
bundle-field-tlp = 数据包的标签
bundle-field-tlp-hint = 标签更严格的证据留存。TLP:AMBER+STRICT 和 TLP:RED 不得交给其他主管部门。
bundle-parts-missing = 请选择一个部分或指定一个问题
bundle-download = 保存签名数据包
bundle-download-about = 每次导出均记入变更日志。
bundle-history = 历次发布

## Bundles of others

bundle-list = 其他主管部门的评估
bundle-list-about = 其他主管部门发布并签名的内容。与本方评估分开保存，在此绝不更改。
bundle-list-caption = 已导入的评估
bundle-list-empty = 尚未导入任何内容。
bundle-administration = 主管部门
bundle-gateway = 网关
bundle-imported = 导入时间
bundle-import = 导入数据包
bundle-import-do = 导入
bundle-import-about = 仅当签名有效且其密钥在此受该主管部门信任时才导入文件。同一文件重复导入不作更改；较新的发布取代较旧的。
bundle-field-file = 数据包（.cgb）
bundle-back = 本方评估
bundle-back-to-one = 返回该评估
bundle-title = { $administration }：{ $round }
bundle-banner = 来自其他主管部门：{ $administration }，发布于 { $released }，{ $tlp }。按收到时的原样显示，在此不可更改。
bundle-figures-about = 第一行为签署时的得分，涵盖所有问题。第二行仅由已发布的回答得出；未发布的在其中视为未答。
bundle-as-signed = 签署时
bundle-as-released = 已发布部分
bundle-column-of = 依据
bundle-no-answer = 未发布回答
bundle-evidence-caption = 现有证据（文件留在其主管部门）
bundle-column-hash-value = SHA-256 或数字

## Comparison

bundle-compare = 并列对照
bundle-compare-of = { $instrument }：{ $count ->
   *[other] 其他主管部门的 { $count } 轮评估
}
bundle-compare-about = 顺序仅按国家代码，别无他意。数字由已发布内容得出；仅可比较发布与回答程度相同的部分。
bundle-compare-wholes = 各主管部门
bundle-compare-sections = 按部分：公布的得分和回答
bundle-compare-differs = 某些部分各方发布或回答的程度不同，其数字不可比较。
bundle-own = 本主管部门
bundle-part-none = 未发布
bundle-part-some = 部分发布
bundle-column-extent = 范围
bundle-extent-same = 相同
bundle-extent-differs = 不同：勿比较

## Keys

bundle-keys = 数据包密钥
bundle-key = 密钥
bundle-key-own = 本网关的密钥
bundle-key-about = 本网关的数据包用此密钥签名。请将公钥交给接收方，并通过另一渠道与其核对指纹。
bundle-key-public = 公钥
bundle-key-public-hint = 以 RW 开头的一行，或密钥文件
bundle-key-fingerprint = 指纹（SHA-256）
bundle-key-id = 密钥标识
bundle-key-made = 生成时间
bundle-key-since = 起始
bundle-key-check = 没有网关时，可用以下命令检验数据包：
bundle-key-unknown = 未知密钥
bundle-key-trusted = 受信任
bundle-key-revoked = 已吊销
bundle-trusted = 在此受信任的密钥
bundle-trusted-none = 尚未信任任何其他主管部门的密钥。
bundle-trust = 信任密钥
bundle-trust-about = 请先通过另一渠道与该主管部门核对指纹。此后该密钥只能签名该主管部门的数据包。
bundle-field-administration = 主管部门的国家代码
bundle-field-administration-hint = 两个字母（ISO 3166-1），如 XB
bundle-field-name = 密钥在此的名称
bundle-revoke = 吊销
bundle-revoke-about = { $name }：不再信任此密钥。用它导入的内容保留并加以注明。
bundle-bad-code = 请填写两个字母（ISO 3166-1），如 XB
bundle-bad-release = 这不是发布；请给出 extent、sections、items、comments、evidence 和 tlp

## What is refused

bundle-error-not-signed = 该评估尚未签核。只有签核后才能发布。
bundle-error-not-released = 该评估未发布任何内容。请先在其页面上发布回答。
bundle-error-no-such-part = 该评估没有问题或部分 { $id }。请查看各部分的表格。
bundle-error-too-large = 数据包或其一部分超过 { $megabytes } MB 的上限。
bundle-error-not-whole = 这不是完整的数据包。请从生成处重新复制文件。
bundle-error-version = 数据包格式为 { $format }，本网关无法读取。请更新网关，或索取较旧格式。
bundle-error-signature = 签名无效：数据包在签名后被更改。请重新索取。
bundle-error-altered = { $entry } 与签名时不符。请重新索取数据包。
bundle-error-unknown-key = 数据包的密钥在此不受信任。其指纹为 { $fingerprint }。请通过另一渠道与该主管部门核对；然后由管理员在密钥页面上信任该密钥。
bundle-error-revoked-key = 密钥 { $fingerprint } 在此已被吊销。请索取用新密钥签名的数据包。
bundle-error-other-administration = 该密钥受信任用于 { $trusted }，而数据包属于 { $claimed }。不予导入。
bundle-error-instrument = 数据包中的评估工具与其所称不符。请索取新的数据包。
bundle-error-figures = 数据包中的数字与其回答不符。请索取新的数据包。
bundle-error-unreadable = { $entry } 无法读取。请索取新的数据包。
bundle-error-older = 此处已有该评估的较新数据包，发布于 { $at }。未作任何更改。
bundle-error-key-lost = 签名密钥无法打开，因为封存它的密钥文件已丢失。由运营者生成新密钥：cybergateway bundle key renew
bundle-error-bad-key = 这不是 minisign 公钥。请填写以 RW 开头的一行。
bundle-error-key-taken = 该密钥已受信任用于 { $of }。一个密钥只属于一个主管部门。如果 { $of } 是误填，请先吊销该密钥，再重新信任。

## Removal
bundle-remove = 移除这一轮
bundle-remove-do = 移除
bundle-remove-about = { $administration } 的文件（{ $round }）连同其全部回答将在此删除。它曾在此、由谁移除、何时及为何移除，会保留在列表中。可以用其文件重新接收。
bundle-remove-reason = 理由
bundle-remove-reason-hint = 阅读列表的人都能看到。
bundle-removed = 已移除的轮次
bundle-removed-at = 移除时间
bundle-removed-by = 移除者
