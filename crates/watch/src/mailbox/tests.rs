//! What every mailbox relies on.

use super::Own;

#[test]
fn our_own_address_is_known_with_and_without_a_token() {
    let own = Own::of("CSIRT <Desk@csirt.example>");
    assert_eq!(own.local(), "desk");
    for (address, is_own) in [
        ("desk@csirt.example", true),
        ("DESK+abc@csirt.example", true),
        ("desk@other.example", false),
        ("disk@csirt.example", false),
        ("desk", false),
    ] {
        assert_eq!(own.is(address), is_own, "{address}");
    }
    assert!(!Own::default().is(""));
    assert!(!Own::default().is("a@b.example"));
}
