//! Archives and mail: no panic, and never more out than the limits allow.
#![no_main]

use std::io::Cursor;

use exchange::container::{ContainerError, Limits, Member, unwrap};

/// A panic inside the mail library is caught by the decoder and is an error of that mail: its debug
/// assertions, which `cargo fuzz` always sets, stop at damage that it reads on over without them.
/// Any other panic still ends the run.
fn let_the_mail_library_stop() {
    let end = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !info.location().is_some_and(|at| at.file().contains("mail-parser")) {
            end(info);
        }
    }));
}

libfuzzer_sys::fuzz_target!(init: let_the_mail_library_stop(), |bytes: &[u8]| {
    let limits = Limits { member_bytes: 1 << 20, total_bytes: 2 << 20, members: 20, held_bytes: 1 << 20, ..Limits::default() };
    let mut total = 0;
    let mut visit = |member: Member<'_>| -> Result<(), ContainerError> {
        if let Member::File { reader, .. } = member {
            let mut piece = [0; 8192];
            loop {
                match reader.read(&mut piece) {
                    Ok(0) => break,
                    Ok(read) => total += read as u64,
                    Err(error) => return Err(ContainerError::from(error)),
                }
            }
        }
        Ok(())
    };
    let _ = unwrap("input", Cursor::new(bytes), &limits, &mut visit);
    assert!(total <= limits.total_bytes + bytes.len() as u64);
});
