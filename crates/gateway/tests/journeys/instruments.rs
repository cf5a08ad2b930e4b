//! Packages of instruments on the command line: the worked example of the guide, whole and broken.
//!
//! Not here: every mistake there is (`instruments::check`). Invariant: only `stamp` writes.

use crate::support::{Folder, code};
use std::path::{Path, PathBuf};

const GUIDE: &str = include_str!("../../../../docs/guide/instruments.md");

/// Writes the guide's example into a folder of packages.
pub(crate) fn example(folder: &Folder) -> PathBuf {
    let root = folder.path().join("content/hospital-continuity");
    for block in GUIDE.split("```toml\n# file: ").skip(1) {
        let (path, rest) = block.split_once('\n').expect("a path and a text");
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        let text = rest.split("```").next().unwrap_or_default();
        std::fs::write(path, text).expect("written");
    }
    root
}

pub(crate) fn said(output: &std::process::Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    format!(
        "{}{}",
        String::from_utf8_lossy(out),
        String::from_utf8_lossy(err)
    )
}

fn replace(path: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(path).expect("readable");
    assert!(text.contains(from));
    std::fs::write(path, text.replacen(from, to, 1)).expect("written");
}

#[test]
fn the_example_of_the_guide_passes_and_is_listed() {
    let folder = Folder::new();
    let root = example(&folder);
    let package = root.to_str().expect("UTF-8");
    let checked = folder.run(&["instrument", "check", package]);
    assert_eq!(code(&checked), 0, "{}", said(&checked));
    assert!(
        said(&checked).contains("12 questions, 0 errors, 0 warnings"),
        "{}",
        said(&checked)
    );
    let listed = folder.run(&["instrument", "list", "content"]);
    assert!(
        said(&listed).contains("ar 0 %, fr 100 %"),
        "{}",
        said(&listed)
    );
}

#[test]
fn a_mistake_is_named_with_its_place_and_remedy() {
    let folder = Folder::new();
    let root = example(&folder);
    replace(
        &root.join("sections/continuity.toml"),
        "prerequisites = [\"C1\"]",
        "prerequisites = [\"C0\"]",
    );
    let checked = folder.run(&["instrument", "check", "content"]);
    assert_eq!(code(&checked), 1);
    let text = said(&checked);
    assert!(
        text.contains(
            "hospital-continuity/sections/continuity.toml:31: error: C2: prerequisites names C0"
        ),
        "{text}"
    );
    assert!(
        text.contains("did you mean C1?") && text.contains("1 error,"),
        "{text}"
    );
    let json = folder.run(&["instrument", "check", "content", "--json"]);
    let value: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    let problem = &value["packages"][0]["problems"][0];
    assert_eq!((code(&json), &value["errors"]), (1, &1.into()));
    assert_eq!(problem["id"], "instruments-problem-unknown-item");
    assert_eq!(problem["arguments"]["id"], "C0");
    let nothing = folder.run(&["instrument", "check", "."]);
    assert_eq!(code(&nothing), 1);
    assert!(
        said(&nothing).contains("holds no instrument.toml"),
        "{}",
        said(&nothing)
    );
}

#[test]
fn a_figure_that_nobody_measures_is_named_with_the_nearest() {
    let folder = Folder::new();
    let root = example(&folder);
    let section = root.join("sections/continuity.toml");
    replace(&section, "watch.feeds.received", "watch.feeds.recieved");
    let checked = folder.run(&["instrument", "check", "content"]);
    let text = said(&checked);
    assert_eq!(code(&checked), 1, "{text}");
    let place = "hospital-continuity/sections/continuity.toml:";
    assert!(text.contains(place) && text.contains("C6"), "{text}");
    assert!(text.contains("watch.feeds.recieved"), "{text}");
    assert!(text.contains("watch.feeds.received"), "{text}");
    let imported = folder.run(&["instrument", "import", "content/hospital-continuity"]);
    assert_eq!(code(&imported), 1, "{}", said(&imported));
}

#[test]
fn stamping_writes_a_template_and_the_second_time_nothing() {
    let folder = Folder::new();
    let root = example(&folder);
    let stamp =
        |tag: &str| folder.run(&["instrument", "stamp", "content/hospital-continuity", tag]);
    let first = stamp("ar");
    assert_eq!(code(&first), 0, "{}", said(&first));
    let made = std::fs::read_to_string(root.join("lang/ar/about.toml")).expect("a template");
    assert!(made.contains("#question = \"\""));
    assert_eq!(said(&stamp("ar")), "");
    replace(
        &root.join("lang/ar/about.toml"),
        "#question = \"\"",
        "question = \"كم سريراً في المستشفى؟\"",
    );
    assert!(said(&stamp("ar")).contains("lang/ar/about.toml"));
    let made = std::fs::read_to_string(root.join("lang/ar/about.toml")).expect("a file");
    assert!(
        made.contains("of = \"c509ee5cb23f\", status = \"draft\""),
        "{made}"
    );
    assert_eq!(code(&stamp("not a language")), 2);
    replace(&root.join("sections/about.toml"), "id = \"A1\"", "id = ");
    let refused = stamp("ar");
    assert_eq!(code(&refused), 1);
    assert!(
        said(&refused).contains("nothing was written"),
        "{}",
        said(&refused)
    );
}
