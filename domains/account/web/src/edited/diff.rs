//! What differs between two texts, word by word, and between two lists.

use serde::Serialize;

/// Words that stand in both texts, in the first alone, or in the second alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Bit {
    /// `same`, `del`, `ins`.
    pub(crate) how: &'static str,
    pub(crate) text: String,
}

/// Most comparisons of two things.
const MOST: usize = 4_000_000;

/// The text before and the text after as one, first by lines, and within lines that changed by words.
pub(crate) fn words(before: &str, after: &str) -> Vec<Bit> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    let mut bits = Vec::new();
    for run in runs(&old, &new) {
        match run {
            Run::Same(lines) => add(&mut bits, "same", &lines.concat()),
            Run::Other(old, new) => {
                let (old, new) = (old.concat(), new.concat());
                for run in runs(&tokens(&old), &tokens(&new)) {
                    match run {
                        Run::Same(words) => add(&mut bits, "same", &words.concat()),
                        Run::Other(old, new) => {
                            add(&mut bits, "del", &old.concat());
                            add(&mut bits, "ins", &new.concat());
                        }
                    }
                }
            }
        }
    }
    bits
}

/// What is in the first list alone, and what is in the second alone, both in their order: what stands elsewhere by now is in both.
pub(crate) fn moved<'a>(before: &'a [String], after: &'a [String]) -> (Vec<&'a String>, Vec<&'a String>) {
    let (mut gone, mut new) = (Vec::new(), Vec::new());
    let (old, now): (Vec<&String>, Vec<&String>) = (before.iter().collect(), after.iter().collect());
    for run in runs(&old, &now) {
        if let Run::Other(old, now) = run {
            gone.extend(old.iter().copied());
            new.extend(now.iter().copied());
        }
    }
    (gone, new)
}

fn add(bits: &mut Vec<Bit>, how: &'static str, text: &str) {
    if text.is_empty() {
        return;
    }
    match bits.last_mut() {
        Some(last) if last.how == how => last.text.push_str(text),
        _ => bits.push(Bit { how, text: text.to_owned() }),
    }
}

/// Words, blanks between them, and every other character by itself.
fn tokens(text: &str) -> Vec<&str> {
    let (mut all, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let same = |c: char| match first {
            '\n' => false,
            first if first.is_alphanumeric() => c.is_alphanumeric(),
            first if first.is_whitespace() => c.is_whitespace() && c != '\n',
            _ => false,
        };
        let end = rest.char_indices().skip(1).find(|(_, c)| !same(*c)).map_or(rest.len(), |(at, _)| at);
        let (token, after) = rest.split_at(end);
        all.push(token);
        rest = after;
    }
    all
}

/// A stretch that is the same in both, or not.
enum Run<'r, T> {
    Same(&'r [T]),
    Other(&'r [T], &'r [T]),
}

/// Two lists as stretches, with as much that is the same as there can be.
fn runs<'r, T: PartialEq>(old: &'r [T], new: &'r [T]) -> Vec<Run<'r, T>> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let ((first, old), (_, new)) = (old.split_at(head), new.split_at(head));
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let (old, last) = old.split_at(old.len() - tail);
    let (new, _) = new.split_at(new.len() - tail);
    let mut all = vec![Run::Same(first)];
    middle(old, new, &mut all);
    all.push(Run::Same(last));
    all.retain(|run| match run {
        Run::Same(same) => !same.is_empty(),
        Run::Other(old, new) => !old.is_empty() || !new.is_empty(),
    });
    all
}

/// The longest common part, by the table of lengths; all of it as one change where that table would be too large.
fn middle<'r, T: PartialEq>(mut old: &'r [T], mut new: &'r [T], all: &mut Vec<Run<'r, T>>) {
    let wide = new.len() + 1;
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > MOST {
        all.push(Run::Other(old, new));
        return;
    }
    // How much the rest of both has in common, from every pair of places on, row by row from the end.
    let mut rest = vec![0_u32; (old.len() + 1) * wide];
    let look = |rest: &[u32], a: usize, b: usize| rest.get(a * wide + b).copied().unwrap_or(0);
    for (a, one) in old.iter().enumerate().rev() {
        for (b, other) in new.iter().enumerate().rev() {
            let best = if one == other {
                look(&rest, a + 1, b + 1) + 1
            } else {
                look(&rest, a + 1, b).max(look(&rest, a, b + 1))
            };
            if let Some(cell) = rest.get_mut(a * wide + b) {
                *cell = best;
            }
        }
    }
    let (mut a, mut b) = (0, 0);
    while !old.is_empty() && !new.is_empty() {
        // As far as they are the same; then as far as they are not.
        let same = old.iter().zip(new).take_while(|(one, other)| one == other).count();
        let (both, left) = old.split_at(same);
        all.push(Run::Same(both));
        (old, new) = (left, new.split_at(same).1);
        (a, b) = (a + same, b + same);
        let (mut gone, mut come) = (0, 0);
        while let (Some(one), Some(other)) = (old.get(gone), new.get(come)) {
            if one == other {
                break;
            }
            if look(&rest, a + gone + 1, b + come) >= look(&rest, a + gone, b + come + 1) {
                gone += 1;
            } else {
                come += 1;
            }
        }
        if gone == old.len() || come == new.len() {
            (gone, come) = (old.len(), new.len());
        }
        let ((was, left), (is, right)) = (old.split_at(gone), new.split_at(come));
        all.push(Run::Other(was, is));
        (old, new, a, b) = (left, right, a + gone, b + come);
    }
    all.push(Run::Other(old, new));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, after: &str) -> String {
        let bit = |b: &Bit| match b.how {
            "del" => format!("[-{}-]", b.text),
            "ins" => format!("[+{}+]", b.text),
            _ => b.text.clone(),
        };
        words(before, after).iter().map(bit).collect()
    }

    #[test]
    fn words_that_changed_are_marked_and_no_others() {
        for (before, after, wanted) in [
            ("douze agents", "treize agents", "[-douze-][+treize+] agents"),
            ("a\nb\nc", "a\nc", "a\n[-b\n-]c"),
            ("", "neuf", "[+neuf+]"),
            ("l’été 2024.", "l’été 2025.", "l’été [-2024-][+2025+]."),
            ("un deux trois", "un deux et trois", "un deux [+et +]trois"),
            ("même", "même", "même"),
        ] {
            assert_eq!(shown(before, after), wanted, "{before} / {after}");
        }
    }

    #[test]
    fn both_texts_are_in_what_is_shown() {
        let (before, after) = ("a b c d\ne f\n\ng h", "b c x d\n\ne g h\ni");
        let of = |leave: &str| {
            words(before, after).into_iter().filter(|b| b.how != leave).map(|b| b.text).collect::<String>()
        };
        assert_eq!((of("ins").as_str(), of("del").as_str()), (before, after));
    }

    #[test]
    fn lists_say_what_came_and_went() {
        let list = |words: &str| words.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let (before, after) = (list("a b c d e"), list("a x c e f"));
        assert_eq!(
            moved(&before, &after),
            (vec![&"b".to_owned(), &"d".to_owned()], vec![&"x".to_owned(), &"f".to_owned()])
        );
    }
}
