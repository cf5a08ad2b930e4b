//! Putting a document together, block by block.
//!
//! Not here: what it says. Invariant: a heading is at most one level below the last one; a deeper
//! one is raised, since readers of screens and PDF/UA take a skipped level for a missing heading.

use super::{Block, Document, Figure, Head, Level, Note, Run, Table, run};

impl Document {
    /// An empty document.
    #[must_use]
    pub fn new(mut head: Head) -> Self {
        for text in [
            &mut head.title,
            &mut head.subtitle,
            &mut head.administration,
            &mut head.date,
        ] {
            *text = run::clean(text).replace('\n', " ");
        }
        Self {
            head,
            blocks: Vec::new(),
            deepest: 0,
            ids: std::collections::BTreeSet::new(),
        }
    }

    /// What stands on its title block.
    #[must_use]
    pub const fn head(&self) -> &Head {
        &self.head
    }

    /// Its blocks in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Adds a heading that links can lead to; `id` may be empty, and is otherwise made safe.
    pub fn heading(&mut self, level: Level, id: &str, runs: Vec<Run>) {
        let level = match (level, self.deepest) {
            (_, 0) => Level::One,
            (Level::Three, 1) => Level::Two,
            (level, _) => level,
        };
        self.deepest = level.number();
        let id = self.free(safe(id));
        self.blocks.push(Block::Heading { level, id, runs });
    }

    /// The id, or one like it that no heading has yet.
    fn free(&mut self, id: String) -> String {
        if id.is_empty() || self.ids.insert(id.clone()) {
            return id;
        }
        let next = (2..).map(|n| format!("{id}-{n}"));
        let found = next
            .into_iter()
            .find(|n| !self.ids.contains(n))
            .unwrap_or_default();
        self.ids.insert(found.clone());
        found
    }

    /// Adds a paragraph; one without words is left out.
    pub fn paragraph(&mut self, runs: Vec<Run>) {
        self.words(runs, false);
    }

    fn words(&mut self, runs: Vec<Run>, keep: bool) {
        if runs.iter().any(|r| !r.text().trim().is_empty()) {
            self.blocks.push(Block::Paragraph { runs, keep });
        }
    }

    /// Adds a paragraph that stays on the page of what follows, such as a line below a heading.
    pub fn lead(&mut self, runs: Vec<Run>) {
        self.words(runs, true);
    }

    /// Adds a text whose paragraphs are parted by empty lines; each run keeps the style and the
    /// language of `like`.
    pub fn prose(&mut self, like: &Run) {
        for part in paragraphs(like) {
            self.paragraph(part);
        }
    }

    /// Adds a list; one without entries is left out.
    pub fn list(&mut self, ordered: bool, items: Vec<Vec<Run>>) {
        if !items.is_empty() {
            self.blocks.push(Block::List { ordered, items });
        }
    }

    /// Adds terms and what is said of them.
    pub fn definitions(&mut self, entries: Vec<(Vec<Run>, Vec<Vec<Run>>)>) {
        if !entries.is_empty() {
            self.blocks.push(Block::Definitions { entries });
        }
    }

    /// Adds a table; one without rows is left out.
    pub fn table(&mut self, table: Table) {
        if !table.rows().is_empty() && !table.columns().is_empty() {
            self.blocks.push(Block::Table { table });
        }
    }

    /// Adds a picture.
    pub fn figure(&mut self, figure: Figure) {
        self.blocks.push(Block::Figure { figure });
    }

    /// Adds a note.
    pub fn note(&mut self, note: Note, paragraphs: Vec<Vec<Run>>) {
        if !paragraphs.is_empty() {
            self.blocks.push(Block::Note { note, paragraphs });
        }
    }

    /// What follows begins on a new page.
    pub fn page_break(&mut self) {
        self.columns(1);
    }

    /// What follows begins on a new page and is set in `columns` on paper.
    pub fn columns(&mut self, columns: u8) {
        let columns = columns.max(1);
        self.blocks.push(Block::Break { columns });
    }

    /// The table of contents goes here.
    pub fn contents(&mut self) {
        self.blocks.push(Block::Contents);
    }

    /// The headings in order.
    pub fn headings(&self) -> impl Iterator<Item = (Level, &str, &[Run])> {
        self.blocks.iter().filter_map(|b| match b {
            Block::Heading { level, id, runs } => Some((*level, id.as_str(), runs.as_slice())),
            _ => None,
        })
    }
}

/// The paragraphs of a text, parted by empty lines, each like the run it comes from.
#[must_use]
pub fn paragraphs(like: &Run) -> Vec<Vec<Run>> {
    like.text()
        .split("\n\n")
        .map(str::trim)
        .filter(|t| !t.is_empty())
        .map(|t| {
            let mut run = Run::plain(t).styled(like.style).to(like.link.clone());
            run.language.clone_from(&like.language);
            run.isolated = like.isolated;
            vec![run]
        })
        .collect()
}

/// An id of letters, digits and hyphens that begins with a letter; case is kept.
fn safe(id: &str) -> String {
    let kept = id.chars().map(|c| match c {
        c if c.is_ascii_alphanumeric() => c,
        _ => '-',
    });
    let id: String = kept.take(60).collect();
    match id.starts_with(|c: char| c.is_ascii_alphabetic()) || id.is_empty() {
        true => id,
        false => format!("x{id}"),
    }
}
