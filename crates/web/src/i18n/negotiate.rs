//! Which language a visitor gets at `/`, from `Accept-Language` (RFC 9110 §12.5.4).
//!
//! Not used below `/{language}/`: there the path decides, so that a link always shows the same.
//! Invariant: the answer is one of the languages offered.

use base::LanguageTag;

/// The best of `offered` for the header; the first offered language when nothing fits.
///
/// A range matches a tag that equals it or begins with it (`fr-CA` also finds `fr`). Equal
/// weights keep the visitor's order; weight 0 refuses.
#[must_use]
pub fn best<'a>(header: &str, offered: &'a [LanguageTag]) -> Option<&'a LanguageTag> {
    let mut wanted: Vec<(u16, &str)> = header.split(',').take(32).filter_map(range).collect();
    wanted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wanted
        .iter()
        .find_map(|(_, range)| offered.iter().find(|tag| fits(range, tag.as_str())))
        .or_else(|| offered.first())
}

fn range(part: &str) -> Option<(u16, &str)> {
    let mut pieces = part.split(';');
    let tag = pieces.next()?.trim();
    let weight = pieces
        .find_map(|p| p.trim().strip_prefix("q="))
        .map_or(Some(1000), |q| {
            let q: f32 = q.trim().parse().ok()?;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped"
            )]
            Some((q.clamp(0.0, 1.0) * 1000.0) as u16)
        })?;
    (weight > 0 && !tag.is_empty() && tag != "*").then_some((weight, tag))
}

fn fits(range: &str, tag: &str) -> bool {
    let primary = |t: &str| t.split('-').next().unwrap_or("").to_ascii_lowercase();
    range.eq_ignore_ascii_case(tag)
        || primary(range) == tag
        || primary(tag) == range.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visitors_get_the_language_they_read_best() {
        let offered: Vec<LanguageTag> = ["en", "ar", "fr", "zh"]
            .iter()
            .map(|t| t.parse().expect("a tag"))
            .collect();
        let pick = |h: &str| best(h, &offered).map(LanguageTag::as_str);
        assert_eq!(pick("fr-CA,fr;q=0.9,en;q=0.8"), Some("fr"));
        assert_eq!(pick("en;q=0.1, ar;q=0.9"), Some("ar"));
        assert_eq!(pick("zh-Hant-TW"), Some("zh"));
        assert_eq!(
            pick("ar;q=0, de"),
            Some("en"),
            "refused and unknown: the first offered"
        );
        assert_eq!(pick(""), Some("en"));
        assert_eq!(pick("*;q=x,,;;"), Some("en"));
    }
}
