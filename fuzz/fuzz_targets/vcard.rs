//! Contact cards in chunks: no panic, the same cards however the bytes are cut, and a card that was
//! read is written and read as the same.
#![no_main]

use exchange::vcard::{BadCard, Cards, Found, VcardLimits, write};

const LIMITS: VcardLimits = VcardLimits { line_bytes: 2048, card_bytes: 8192, cards: 16 };

fn read(bytes: &[u8], size: usize, limits: VcardLimits) -> (Vec<Result<Found, BadCard>>, bool) {
    let mut all = Vec::new();
    let mut cards = Cards::new(limits, "SN".parse().ok());
    let mut good = bytes.chunks(size).all(|piece| cards.push(piece, &mut |one| all.push(one)).is_ok());
    good = good && cards.finish(&mut |one| all.push(one)).is_ok();
    (all, good)
}

libfuzzer_sys::fuzz_target!(|input: (u8, &[u8])| {
    let (size, bytes) = input;
    let whole = read(bytes, bytes.len().max(1), LIMITS);
    let cut = read(bytes, usize::from(size) + 1, LIMITS);
    assert_eq!(whole.1, cut.1);
    if whole.1 {
        assert_eq!(whole.0, cut.0);
    }
    for found in whole.0.into_iter().flatten() {
        let mut text = String::new();
        write(&found.card, &mut text);
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        // What is escaped becomes longer, so that the limits are those of every day.
        let (again, good) = read(text.as_bytes(), 4096, VcardLimits::default());
        assert!(good && again.len() == 1, "{text}");
        let Ok(again) = &again[0] else { panic!("{text}") };
        assert_eq!(again.card.uid, found.card.uid);
        assert_eq!(again.card.telephones, found.card.telephones);
        assert_eq!(again.card.keys.len(), found.card.keys.len());
    }
});
