//! Archives and mail: no panic, and never more out than the limits allow.
#![no_main]

use std::io::Cursor;

use exchange::container::{ContainerError, Limits, Member, unwrap};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
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
