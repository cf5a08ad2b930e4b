//! The CSV machine by example and by property. Not here: what columns mean.
//! Invariant: every example is also true however the bytes are cut.

use super::*;
use proptest::prelude::*;

type Rows = Vec<Vec<String>>;

fn read(bytes: &[u8], cuts: &[usize]) -> Result<(Rows, bool), CsvError> {
    let mut csv = Csv::default();
    let (mut rows, mut repaired) = (Rows::new(), false);
    let mut each = |record: Record<'_>| {
        rows.push(record.iter().map(str::to_owned).collect());
        repaired |= record.repaired();
        Ok::<(), CsvError>(())
    };
    let mut rest = bytes;
    for cut in cuts {
        let (now, later) = rest.split_at((*cut).min(rest.len()));
        csv.push(now, &mut each)?;
        rest = later;
    }
    csv.push(rest, &mut each)?;
    csv.finish(&mut each)?;
    Ok((rows, repaired))
}

fn rows(text: &str) -> Rows {
    read(text.as_bytes(), &[]).expect("within limits").0
}

#[test]
fn quotes_hold_commas_line_ends_and_quotes() {
    assert_eq!(
        rows("a,b\n\"x,1\",\"y\r\n\"\"z\"\"\"\n"),
        [vec!["a", "b"], vec!["x,1", "y\r\n\"z\""]]
    );
    assert_eq!(rows("\"a\"b,c\"d\ne,"), [vec!["ab", "c\"d"], vec!["e", ""]]);
    assert_eq!(rows("\"\",\"\"\n"), [vec!["", ""]]);
}

#[test]
fn every_line_end_is_one_and_blank_lines_are_none() {
    for text in [
        "a,b\nc,d\n",
        "a,b\r\nc,d",
        "a,b\rc,d\r",
        "\n\na,b\r\n\r\nc,d\n\n",
    ] {
        assert_eq!(rows(text), [vec!["a", "b"], vec!["c", "d"]], "{text:?}");
    }
    assert!(rows("").is_empty());
}

#[test]
fn a_byte_order_mark_and_nul_bytes_are_left_out() {
    assert_eq!(rows("\u{feff}\"a\",b\n"), [vec!["a", "b"]]);
    assert_eq!(
        rows("aaaa,b\nc\0c,d\n"),
        [vec!["aaaa", "b"], vec!["cc", "d"]]
    );
}

#[test]
fn bad_bytes_are_replaced_and_the_record_says_so() {
    let (rows, repaired) = read(b"a,b\nx\xff,\"\"\"\xfe\"\n", &[]).expect("within limits");
    assert_eq!(rows[1], ["x\u{fffd}", "\"\u{fffd}"]);
    assert!(repaired);
    assert!(!read("a\u{fffd},é\n".as_bytes(), &[]).expect("valid").1);
}

#[test]
fn utf_16_is_refused() {
    for bytes in [
        &b"\xff\xfea\0"[..],
        b"\xfe\xff\0a",
        b"a\0,\0b\0",
        b"\0a\0,\0b",
    ] {
        assert_eq!(read(bytes, &[1, 1]), Err(CsvError::Utf16));
    }
}

#[test]
fn a_quote_that_is_never_closed_ends_in_an_error_and_bounded_memory() {
    let limits = CsvLimits {
        record_bytes: 1000,
        ..CsvLimits::default()
    };
    let mut csv = Csv::new(limits);
    let mut seen = 0;
    let mut each = |_: Record<'_>| {
        seen += 1;
        Ok::<(), CsvError>(())
    };
    csv.push(b"a,b\nc,\"", &mut each).expect("small");
    let error = (0..1_000).find_map(|_| csv.push(&[b'x'; 64], &mut each).err());
    assert_eq!(
        error,
        Some(CsvError::RecordTooLong {
            line: 2,
            limit: 1000
        })
    );
    assert_eq!(seen, 1);
}

const SMALL: CsvLimits = CsvLimits {
    record_bytes: 40,
    field_bytes: 20,
    fields: 4,
};

/// Reads on over what passes a limit: line, limit, raw bytes, open quote, and the fields.
type Told = (u64, Option<CsvError>, Vec<u8>, bool, Vec<String>);

fn read_on(bytes: &[u8], cuts: &[usize]) -> Result<Vec<Told>, CsvError> {
    let mut csv = Csv::new(SMALL).going_on();
    let mut told = Vec::new();
    let mut each = |r: Record<'_>| {
        let fields = r.iter().map(str::to_owned).collect();
        told.push((r.line(), r.excess(), r.raw().to_vec(), r.unclosed(), fields));
        Ok::<(), CsvError>(())
    };
    let mut rest = bytes;
    for cut in cuts {
        let (now, later) = rest.split_at((*cut).min(rest.len()));
        csv.push(now, &mut each)?;
        rest = later;
    }
    csv.push(rest, &mut each)?;
    csv.finish(&mut each)?;
    Ok(told)
}

#[test]
fn a_record_that_passes_a_limit_is_read_over_and_the_next_ones_are_read() {
    let long = format!("a,\"{}\nx\"", "y\"\"\n".repeat(30));
    let wide = "x".repeat(21);
    let text = format!("h,i\n{long}\nb,c\r\n1,2,3,4,5\r\n\r\nd,{wide}\ne,f\n");
    for cuts in [&[][..], &[1; 200], &[7, 100]] {
        let told = read_on(text.as_bytes(), cuts).expect("nothing ends the reading");
        let places: Vec<_> = told.iter().map(|t| (t.0, t.1)).collect();
        let want = [
            (1, None),
            (2, Some(CsvError::RecordTooLong { line: 2, limit: 40 })),
            (34, None),
            (35, Some(CsvError::TooManyFields { line: 35, limit: 4 })),
            (
                37,
                Some(CsvError::FieldTooLong {
                    line: 37,
                    field: 2,
                    limit: 20,
                }),
            ),
            (38, None),
        ];
        assert_eq!(places, want);
        assert_eq!(told[1].2, long.as_bytes(), "its start is kept");
        assert_eq!(
            (&told[1].4, &told[2].4[..]),
            (&vec![], &["b".to_owned(), "c".to_owned()][..])
        );
        assert_eq!(told[5].4, ["e", "f"]);
    }
}

#[test]
fn a_record_without_an_end_is_handed_out_when_the_file_ends() {
    let mut csv = Csv::new(SMALL).going_on();
    let mut told = Vec::new();
    let mut each = |r: Record<'_>| {
        told.push((r.line(), r.excess().is_some(), r.unclosed(), r.raw().len()));
        Ok::<(), CsvError>(())
    };
    csv.push(b"a\n\"", &mut each).expect("goes on");
    for _ in 0..10_000 {
        csv.push(&[b'x'; 64], &mut each).expect("goes on");
    }
    assert!(csv.held() < 1024, "{}", csv.held());
    csv.finish(&mut each).expect("goes on");
    assert_eq!(told, [(1, false, false, 1), (2, true, true, 1024)]);
}

#[test]
fn memory_does_not_grow_with_the_file() {
    let mut csv = Csv::default();
    let chunk = "\"2030-01-01 10:00:00\",\"a \"\"b\"\"\",c\r\n".repeat(1000);
    let mut rows = 0_u32;
    let mut each = |_: Record<'_>| {
        rows += 1;
        Ok::<(), CsvError>(())
    };
    for _ in 0..500 {
        csv.push(chunk.as_bytes(), &mut each).expect("small");
    }
    assert_eq!(rows, 500_000);
    assert!(csv.held() < 4 * chunk.len(), "{}", csv.held());
}

#[test]
fn records_know_their_line_and_whether_the_file_broke_off() {
    let mut csv = Csv::default();
    let mut seen = Vec::new();
    let mut each = |r: Record<'_>| {
        seen.push((r.line(), r.unclosed(), r.raw().to_vec()));
        Ok::<(), CsvError>(())
    };
    csv.push(b"a\r\n\"b\nb\"\r\n\r\nc\n\"d", &mut each)
        .expect("small");
    csv.finish(&mut each).expect("small");
    assert_eq!(
        seen,
        [
            (1, false, b"a".to_vec()),
            (2, false, b"\"b\nb\"".to_vec()),
            (5, false, b"c".to_vec()),
            (6, true, b"\"d".to_vec()),
        ]
    );
}

proptest! {
    #[test]
    fn the_cuts_do_not_matter(
        bytes in proptest::collection::vec(
            prop_oneof![Just(b'"'), Just(b','), Just(b'\n'), Just(b'\r'), Just(0), any::<u8>()], 0..80),
        cuts in proptest::collection::vec(0_usize..9, 0..12),
    ) {
        prop_assert_eq!(read(&bytes, &[]), read(&bytes, &cuts));
        prop_assert_eq!(read_on(&bytes, &[]), read_on(&bytes, &cuts));
    }

    #[test]
    fn what_is_quoted_comes_back(rows in proptest::collection::vec(
        proptest::collection::vec("[a-z\"\n\r, é]{0,6}", 2..4), 1..5)) {
        let text: String = rows.iter().map(|row| {
            let cells: Vec<String> = row.iter().map(|c| format!("\"{}\"", c.replace('"', "\"\""))).collect();
            cells.join(",") + "\n"
        }).collect();
        prop_assert_eq!(read(text.as_bytes(), &[7]).expect("within limits").0, rows);
    }
}
