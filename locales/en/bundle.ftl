# Bundles: what is released to other administrations, and what came from them.

## Release of a round

bundle-release = Release to others
bundle-release-about = Nothing of a round leaves this gateway until it is released here. What is released goes into a signed file that another gateway takes in. Confidential answers never leave; of evidence, at most its title, issuer, dates, hash and measured figure.
bundle-release-depend = The figures of the bundle are worked out from the released answers alone; what is not released counts as open. A question that depends on another one counts only when both are released. The published score as it was signed goes with every release.
bundle-release-left = A withdrawal stops further exports. What has left has left: ask those who received it to delete it.
bundle-release-change = Change the release
bundle-release-do = Release
bundle-withdraw = Withdraw the release
bundle-released = Released
bundle-released-caption = What is released of each section
bundle-column-released = Questions released
bundle-column-id = Id
bundle-extent-nothing = Nothing
bundle-extent-all = All questions
bundle-extent-parts = Sections and questions that are named
bundle-comments = Texts
bundle-evidence = Evidence
bundle-tlp = Label (TLP)
bundle-goes = goes with it
bundle-stays = stays here
bundle-field-extent = What is released
bundle-field-sections = Whole sections
bundle-field-items = Single questions
bundle-field-items-hint = Their ids, such as C1 C3, with blanks or commas between them
bundle-field-beside = What goes beside the answers
bundle-with-comments = Texts: comments, reasons, and answers in free text
bundle-with-evidence = That evidence is there, without its files
bundle-field-tlp = Label of the bundle
bundle-field-tlp-hint = Evidence with a stricter label stays. TLP:AMBER+STRICT and TLP:RED cannot be handed to another administration.
bundle-parts-missing = Choose a section or name a question
bundle-download = Save the signed bundle
bundle-download-about = Every export stands in the log of changes.
bundle-history = Releases so far

## Bundles of others

bundle-list = Rounds of other administrations
bundle-list-about = What other administrations released and signed. It is kept apart from your own rounds and is never changed here.
bundle-list-caption = Rounds that were taken in
bundle-list-empty = Nothing was taken in yet.
bundle-administration = Administration
bundle-gateway = Gateway
bundle-imported = Taken in
bundle-import = Take a bundle in
bundle-import-do = Take in
bundle-import-about = The file is taken only if its signature holds and its key is trusted here for that administration. The same file twice changes nothing; a newer release takes the place of an older one.
bundle-field-file = Bundle (.cgb)
bundle-back = Own assessments
bundle-back-to-one = Back to the round
bundle-title = { $administration }: { $round }
bundle-banner = Of another administration: { $administration }, released on { $released }, { $tlp }. It is shown as it came and cannot be changed here.
bundle-figures-about = The first line is the score as it was signed, over all questions. The second follows from the released answers alone; what was not released counts there as open.
bundle-as-signed = As signed
bundle-as-released = Of what was released
bundle-column-of = Basis
bundle-no-answer = No answer was released
bundle-evidence-caption = Evidence that is there (the files stay with its administration)
bundle-column-hash-value = SHA-256, or the figure

## Comparison

bundle-compare = Side by side
bundle-compare-of = { $instrument }: { $count ->
    [one] one round of another administration
   *[other] { $count } rounds of other administrations
}
bundle-compare-about = The order is that of the country codes and says nothing else. A figure follows from what was released; compare only what was released and answered to the same extent.
bundle-compare-wholes = Administrations
bundle-compare-sections = By section: published score and answers
bundle-compare-differs = In some sections more was released or answered by one than by another. Their figures do not compare.
bundle-own = This administration
bundle-part-none = not released
bundle-part-some = partly released
bundle-column-extent = Extent
bundle-extent-same = the same
bundle-extent-differs = differs: do not compare

## Keys

bundle-keys = Keys of bundles
bundle-key = Key
bundle-key-own = Key of this gateway
bundle-key-about = Bundles of this gateway are signed with this key. Give the public key to those who receive them, and let them compare the fingerprint with you over another channel.
bundle-key-public = Public key
bundle-key-public-hint = The line that begins with RW, or the file of the key
bundle-key-fingerprint = Fingerprint (SHA-256)
bundle-key-id = Key id
bundle-key-made = Made
bundle-key-since = Since
bundle-key-check = Without a gateway, a bundle is checked with these commands:
bundle-key-unknown = Unknown key
bundle-key-trusted = trusted
bundle-key-revoked = revoked
bundle-trusted = Keys that are trusted here
bundle-trusted-none = No key of another administration is trusted yet.
bundle-trust = Trust a key
bundle-trust-about = Compare the fingerprint with the administration over another channel first. The key may then sign bundles of that one administration and of no other.
bundle-field-administration = Country code of the administration
bundle-field-administration-hint = Two letters (ISO 3166-1), such as XB
bundle-field-name = What the key is called here
bundle-revoke = Revoke
bundle-revoke-about = { $name }: trust this key no longer. What was taken in with it stays and says so.
bundle-bad-code = Give two letters (ISO 3166-1), such as XB
bundle-bad-release = This is no release; give extent, sections, items, comments, evidence and tlp

## What is refused

bundle-error-not-signed = The round is not signed off. Only what is signed off can be released.
bundle-error-not-released = Nothing of this round is released. Release answers on its page first.
bundle-error-no-such-part = The round has no question or section { $id }. Look at the table of sections.
bundle-error-too-large = The bundle, or a part of it, is larger than { $megabytes } MB, the most that is taken.
bundle-error-not-whole = This is no whole bundle. Copy the file again from where it was made.
bundle-error-version = The bundle has the format { $format }, which this gateway does not read. Update the gateway, or ask for an older format.
bundle-error-signature = The signature does not hold: the bundle was changed after it was signed. Ask for it again.
bundle-error-altered = { $entry } is not what was signed. Ask for the bundle again.
bundle-error-unknown-key = The key of the bundle is not trusted here. Its fingerprint is { $fingerprint }. Compare it with the administration over another channel; then an administrator trusts the key on the page of keys.
bundle-error-revoked-key = The key { $fingerprint } was revoked here. Ask for a bundle signed with a new key.
bundle-error-other-administration = The key is trusted for { $trusted }, but the bundle is of { $claimed }. It is not taken.
bundle-error-instrument = The instrument in the bundle is not the one it names. Ask for a new bundle.
bundle-error-figures = The figures in the bundle do not follow from its answers. Ask for a new bundle.
bundle-error-unreadable = { $entry } cannot be read. Ask for a new bundle.
bundle-error-older = A newer bundle of this round is here already, released { $at }. Nothing was changed.
bundle-error-key-lost = The signing key cannot be opened, because the key file that sealed it is lost. The operator makes a new one: cybergateway bundle key renew
bundle-error-bad-key = This is no public key of minisign. Give the line that begins with RW.
bundle-error-key-taken = This key is trusted for { $of } already. A key belongs to one administration. If { $of } was a mistake, revoke the key and trust it again.

## Removal
bundle-remove = Remove this round
bundle-remove-do = Remove it
bundle-remove-about = The file of { $administration }, { $round }, is deleted here, with all its answers. That it was here, who removed it, when and why stays in the list. It can be taken in again from its file.
bundle-remove-reason = Reason
bundle-remove-reason-hint = Everybody who reads the list reads it.
bundle-removed = Removed rounds
bundle-removed-at = Removed
bundle-removed-by = Removed by
