//! Folders of our own making, whole, cut and too long.
//!
//! Not here: the mails in them. Invariant: every folder is read in pieces too.

use super::*;
use proptest::prelude::*;

type Read = Vec<Result<(u64, u64, String, String), MboxError>>;

fn read(bytes: &[u8], size: usize, limit: usize, quoting: Quoting) -> Read {
    let mut all = Vec::new();
    let mut each = |found: Found<'_>| {
        all.push(found.map(|m| {
            let text = String::from_utf8_lossy(m.bytes).into_owned();
            (m.number, m.offset, m.envelope.to_owned(), text)
        }));
    };
    let mut mbox = Mbox::new(
        MboxLimits {
            message_bytes: limit,
        },
        quoting,
    );
    bytes
        .chunks(size)
        .for_each(|piece| mbox.push(piece, &mut each));
    mbox.finish(&mut each);
    all
}

const LINE: &str = "From a@example.net Mon Jan  7 10:00:00 2030";

fn texts(found: Read) -> Vec<String> {
    found.into_iter().map(|f| f.expect("a message").3).collect()
}

#[test]
fn messages_come_out_with_their_quoted_lines_restored() {
    let folder = format!(
        "{LINE}\nSubject: one\nContent-Length: 9000\n\n>From here\n>>From there\nFrom now on\n\nFrom home with love\n\n{LINE}\r\nSubject: two\r\n\r\nx\r\n\r\n"
    );
    let all = read(folder.as_bytes(), 7, 1000, Quoting::Rd);
    let first = all[0].as_ref().expect("a message");
    assert_eq!(
        (first.0, first.1, first.2.as_str()),
        (1, 0, "a@example.net Mon Jan  7 10:00:00 2030")
    );
    assert_eq!(
        all[1].as_ref().map(|m| m.1).ok(),
        folder.rfind("From a@").map(|n| n as u64)
    );
    assert_eq!(
        texts(all),
        [
            "Subject: one\nContent-Length: 9000\n\nFrom here\n>From there\nFrom now on\n\nFrom home with love\n",
            "Subject: two\r\n\r\nx\r\n"
        ]
    );
    let other = texts(read(folder.as_bytes(), 9000, 1000, Quoting::O));
    assert!(
        other[0].contains("\nFrom here\n>>From there\n"),
        "{}",
        other[0]
    );
}

#[test]
fn a_message_that_is_too_long_costs_no_other() {
    let long = "x".repeat(5000);
    let folder = format!("{LINE}\nA: 1\n\n{long}\n\n{LINE}\nB: 2\n\nshort\n");
    let all = read(folder.as_bytes(), 100, 1000, Quoting::Rd);
    assert_eq!(
        all[0],
        Err(MboxError::TooLong {
            number: 1,
            offset: 0,
            limit: 1000
        })
    );
    assert_eq!(all[1].as_ref().map(|m| m.3.as_str()), Ok("B: 2\n\nshort\n"));
    assert_eq!(
        texts(read(folder.as_bytes(), 100, 9000, Quoting::Rd)).len(),
        2
    );
}

#[test]
fn what_is_no_folder_is_said_once() {
    assert_eq!(
        read(b"Subject: x\n\nFrom here\nto there\n", 3, 1000, Quoting::Rd),
        [Err(MboxError::NotMbox)]
    );
    assert_eq!(read(b"", 3, 1000, Quoting::Rd), []);
    let late = format!("junk\n\n{LINE}\nA: 1\n\nx\n");
    assert_eq!(read(late.as_bytes(), 3, 1000, Quoting::Rd).len(), 2);
}

#[test]
fn names_of_a_maildir_say_folder_and_flags() {
    let entry = Entry::parse("mail/cur/1893456000.M1P2.host,S=12:2,RS").expect("an entry");
    assert_eq!(
        (entry.folder, entry.unique.as_str()),
        (Folder::Cur, "1893456000.M1P2.host,S=12")
    );
    assert!(
        entry.flags.seen()
            && entry.flags.replied()
            && !entry.flags.trashed()
            && !entry.flags.draft()
    );
    let new = Entry::parse("new/1893456000.M1P2.host").expect("an entry");
    assert_eq!(new.folder, Folder::New);
    assert_eq!(new.seen(), "cur/1893456000.M1P2.host:2,S");
    assert_eq!(
        Entry::parse("cur/a:2,TF").map(|e| e.seen()).as_deref(),
        Some("cur/a:2,FST")
    );
    for none in ["tmp/x", "new/.hidden", "x", "cur/", "cur/:2,S"] {
        assert_eq!(Entry::parse(none), None, "{none}");
    }
}

proptest! {
    #[test]
    fn the_same_messages_however_the_bytes_are_cut(
        pieces in proptest::collection::vec(prop_oneof![
            Just(format!("{LINE}\n")), Just("\n".to_owned()), Just("From x\n".to_owned()), Just(">From x\n".to_owned()),
            Just("y".repeat(2000)), "[a-z\r\n]{0,20}"
        ], 0..30),
        size in 1_usize..50,
    ) {
        let bytes = pieces.concat();
        let cut = read(bytes.as_bytes(), size, 3000, Quoting::Rd);
        prop_assert_eq!(cut, read(bytes.as_bytes(), bytes.len().max(1), 3000, Quoting::Rd));
    }

    #[test]
    fn what_was_quoted_is_read_as_it_was(lines in proptest::collection::vec("(>{0,2}From )?[a-z]{0,9}", 1..20)) {
        let text = lines.join("\n") + "\n";
        let quoted: String = text.split_inclusive('\n').map(|l| {
            if l.trim_start_matches('>').starts_with("From ") { format!(">{l}") } else { l.to_owned() }
        }).collect();
        let folder = format!("{LINE}\n{quoted}\n{LINE}\nlast\n");
        let all = texts(read(folder.as_bytes(), 11, 9000, Quoting::Rd));
        prop_assert_eq!(&all[0], &text);
    }
}
