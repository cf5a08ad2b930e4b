//! A strict reader of the little XML that figures write, for the tests alone.
//!
//! It is not a parser for documents of others. Invariant: what it accepts is well-formed.

/// What was seen in a picture.
#[derive(Debug, Default)]
pub struct Seen {
    /// Width and height of the view box; zero for a table.
    pub view_box: (f64, f64),
    /// Horizontal coordinates of paths and texts outside patterns.
    pub xs: Vec<f64>,
    /// Vertical coordinates likewise.
    pub ys: Vec<f64>,
}

/// Reads a whole document, or says what is wrong with it.
pub fn check(xml: &str) -> Result<Seen, String> {
    let mut seen = Seen::default();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = xml;
    let mut ids = std::collections::BTreeSet::new();
    while !rest.is_empty() {
        let Some(start) = rest.find('<') else {
            return Err(format!("text after the end: {rest}"));
        };
        text(&rest[..start])?;
        let end = rest.find('>').ok_or("a tag is not closed")?;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let alone = tag.ends_with('/');
        let body = tag.trim_end_matches('/');
        let (name, attributes) = body.split_once(' ').unwrap_or((body, ""));
        for (key, value) in split(attributes)? {
            text(value)?;
            if key == "id" && !ids.insert(value.to_owned()) {
                return Err(format!("id {value} twice"));
            }
            if !open.contains(&"pattern") {
                note(&mut seen, key, value)?;
            }
        }
        if !alone {
            open.push(name);
        }
    }
    if open.is_empty() {
        Ok(seen)
    } else {
        Err(format!("not closed: {open:?}"))
    }
}

fn text(text: &str) -> Result<(), String> {
    for part in text.split('&').skip(1) {
        if !["amp;", "lt;", "gt;", "quot;", "#39;"]
            .iter()
            .any(|e| part.starts_with(e))
        {
            return Err(format!("bare ampersand before {part:?}"));
        }
    }
    match text
        .chars()
        .find(|c| matches!(c, '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'))
    {
        Some(c) => Err(format!("character {c:?} is not allowed")),
        None => Ok(()),
    }
}

fn split(mut rest: &str) -> Result<Vec<(&str, &str)>, String> {
    let mut found = Vec::new();
    while !rest.trim().is_empty() {
        let (key, after) = rest
            .split_once("=\"")
            .ok_or_else(|| format!("attribute {rest}"))?;
        let (value, after) = after.split_once('"').ok_or("quote not closed")?;
        if key.trim() == "style" || key.trim().starts_with("on") {
            return Err(format!("{key} is not allowed"));
        }
        found.push((key.trim(), value));
        rest = after;
    }
    Ok(found)
}

fn note(seen: &mut Seen, key: &str, value: &str) -> Result<(), String> {
    let number = |t: &str| -> Result<f64, String> {
        let n: f64 = t
            .parse()
            .map_err(|_| format!("{key}={value}: {t} is not a number"))?;
        if n.is_finite() {
            Ok(n)
        } else {
            Err(format!("{key}={value} is not finite"))
        }
    };
    match key {
        "viewBox" => {
            let parts: Result<Vec<f64>, String> = value.split(' ').map(number).collect();
            let parts = parts?;
            seen.view_box = (parts[2], parts[3]);
        }
        "x" => seen.xs.push(number(value)?),
        "y" => seen.ys.push(number(value)?),
        "d" => {
            for piece in value
                .split_inclusive(|c: char| c.is_ascii_alphabetic())
                .collect::<Vec<_>>()
                .windows(2)
            {
                let command = piece[0].chars().last().unwrap_or('z');
                let numbers = piece[1].trim_end_matches(|c: char| c.is_ascii_alphabetic());
                path_piece(seen, command, numbers, &number)?;
            }
            let last = value.rfind(|c: char| c.is_ascii_alphabetic()).unwrap_or(0);
            let command = value[last..].chars().next().unwrap_or('z');
            if !value.ends_with('z') {
                path_piece(seen, command, &value[last + 1..], &number)?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn path_piece(
    seen: &mut Seen,
    command: char,
    numbers: &str,
    number: &dyn Fn(&str) -> Result<f64, String>,
) -> Result<(), String> {
    let numbers: Result<Vec<f64>, String> = numbers.split_whitespace().map(number).collect();
    let numbers = numbers?;
    match command {
        'H' => seen.xs.extend(numbers),
        'V' => seen.ys.extend(numbers),
        'z' if numbers.is_empty() => {}
        'M' | 'L' if numbers.len() % 2 == 0 => {
            for pair in numbers.chunks(2) {
                seen.xs.push(pair[0]);
                seen.ys.push(pair[1]);
            }
        }
        other => return Err(format!("path command {other} with {numbers:?}")),
    }
    Ok(())
}
