//! Just enough reading of Rust to count lines and find names: comments and literals blanked,
//! braces matched.
//!
//! Deliberately no parser: rules must also run on code that does not compile yet. Invariant: the
//! blanked text has the same lines as the source.

/// The source with comments, strings and characters replaced by spaces.
#[must_use]
pub fn blank(source: &str) -> String {
    let chars: Vec<char> = source.chars().collect();
    let mut out = String::with_capacity(source.len());
    let mut i = 0;
    while i < chars.len() {
        let end = literal_end(&chars, i);
        if end > i {
            for c in &chars[i..end] {
                out.push(if *c == '\n' { '\n' } else { ' ' });
            }
            i = end;
        } else {
            out.push(chars[i]);
            i += 1;
        }
    }
    out
}

/// Where the comment or literal that starts here ends; the same place when none starts.
fn literal_end(chars: &[char], i: usize) -> usize {
    let at = |n: usize| chars.get(n).copied().unwrap_or('\0');
    match (at(i), at(i + 1)) {
        ('/', '/') => find(chars, i, |j| at(j) == '\n'),
        ('/', '*') => block_comment_end(chars, i),
        ('"', _) => string_end(chars, i + 1),
        ('r', '"' | '#') if i == 0 || !is_word(at(i - 1)) || at(i - 1) == 'b' => raw_end(chars, i),
        ('\'', '\\') => find(chars, i + 3, |j| at(j) == '\'')
            .saturating_add(1)
            .min(chars.len()),
        ('\'', _) if at(i + 2) == '\'' => i + 3,
        _ => i,
    }
}

fn find(chars: &[char], from: usize, hit: impl Fn(usize) -> bool) -> usize {
    (from..chars.len()).find(|j| hit(*j)).unwrap_or(chars.len())
}

fn block_comment_end(chars: &[char], start: usize) -> usize {
    let mut depth = 0;
    let mut i = start;
    while i + 1 < chars.len() {
        match (chars[i], chars[i + 1]) {
            ('/', '*') => depth += 1,
            ('*', '/') => depth -= 1,
            _ => {
                i += 1;
                continue;
            }
        }
        i += 2;
        if depth == 0 {
            return i;
        }
    }
    chars.len()
}

fn string_end(chars: &[char], mut i: usize) -> usize {
    while i < chars.len() && chars[i] != '"' {
        i += if chars[i] == '\\' { 2 } else { 1 };
    }
    (i + 1).min(chars.len())
}

fn raw_end(chars: &[char], start: usize) -> usize {
    let hashes = chars[start + 1..].iter().take_while(|c| **c == '#').count();
    let open = start + 1 + hashes;
    if chars.get(open) != Some(&'"') {
        return start;
    }
    let closes = |j: usize| {
        chars[j] == '"'
            && chars[j + 1..]
                .iter()
                .take(hashes)
                .filter(|c| **c == '#')
                .count()
                == hashes
    };
    (find(chars, open + 1, closes) + 1 + hashes).min(chars.len())
}

/// Whether a character can be part of a name.
#[must_use]
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// A function: its name, the line of `fn` (from 1) and how many lines it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// The name.
    pub name: String,
    /// The line on which it starts, from 1.
    pub line: usize,
    /// Lines from `fn` to the closing brace, both included.
    pub lines: usize,
}

/// Every function with a body in a blanked source.
#[must_use]
pub fn functions(blanked: &str) -> Vec<Function> {
    let mut found = Vec::new();
    for (at, _) in blanked.match_indices("fn ") {
        if blanked[..at].chars().next_back().is_some_and(is_word) {
            continue;
        }
        let rest = &blanked[at + 3..];
        let name: String = rest
            .trim_start()
            .chars()
            .take_while(|c| is_word(*c))
            .collect();
        let body = rest
            .find(['{', ';'])
            .filter(|b| rest[*b..].starts_with('{'));
        if let (false, Some(body)) = (name.is_empty(), body) {
            let end = at + 3 + body + block(&rest[body..]);
            found.push(Function {
                name,
                line: line_of(blanked, at),
                lines: blanked[at..end].matches('\n').count() + 1,
            });
        }
    }
    found
}

/// Length in bytes of the block whose `{` starts the text.
fn block(text: &str) -> usize {
    let mut depth = 0usize;
    for (i, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return i + 1;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// The line of a byte offset, from 1.
#[must_use]
pub fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The blanked source without what `#[cfg(test)]` marks; lines are kept.
#[must_use]
pub fn without_tests(blanked: &str) -> String {
    let mut out = blanked.to_owned();
    while let Some(at) = out.find("#[cfg(test)]") {
        let rest = &out[at..];
        let stop = rest.find(['{', ';']).unwrap_or(rest.len() - 1);
        let end = at
            + match rest[stop..].starts_with('{') {
                true => stop + block(&rest[stop..]),
                false => stop + 1,
            };
        let kept: String = out[at..end].chars().filter(|c| *c == '\n').collect();
        out.replace_range(at..end, &kept);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_and_comments_hide_braces_and_names() {
        let source = "fn a<'x>() { let s = \"}\"; /* } /* } */ } */ let c = '}'; // }\n r#\"}\"#; }\nfn b() {}\n";
        let names: Vec<(String, usize)> = functions(&blank(source))
            .into_iter()
            .map(|f| (f.name, f.lines))
            .collect();
        assert_eq!(names, [("a".to_owned(), 2), ("b".to_owned(), 1)]);
    }

    #[test]
    fn an_escaped_quote_does_not_end_a_character() {
        assert_eq!(blank("('\\'', '\\\\', '\"') x"), "(    ,     ,    ) x");
    }

    #[test]
    fn test_modules_are_cut_and_lines_stay() {
        let source = "a\n#[cfg(test)]\nmod tests {\n x { } }\nb\n";
        assert_eq!(without_tests(source), "a\n\n\n\nb\n");
        assert_eq!(without_tests("#[cfg(test)]\nmod tests;\nb"), "\n\nb");
    }
}
