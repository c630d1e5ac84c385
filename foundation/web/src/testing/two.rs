//! Two people at one form, as two browsers would have it.

use super::{Browser, Reply};

/// The form with this address as a browser would send it, with some fields typed over.
#[must_use]
pub fn filled(page: &str, action: &str, typed: &[(&str, &str)]) -> String {
    let (_, form) = page
        .split_once(&format!("action=\"{action}\""))
        .unwrap_or_else(|| panic!("no form to {action}: {page}"));
    let form = form.split_once("</form>").map_or(form, |(form, _)| form);
    let mut pairs: Vec<(String, String)> = Vec::new();
    // A browser sends the first choice where none is selected.
    let mut open = false;
    for tag in form.split('<').skip(1) {
        let Some((tag, text)) = tag.split_once('>') else { continue };
        let of = |name: &str| {
            tag.split_once(&format!(" {name}=\"")).and_then(|(_, v)| v.split_once('"')).map(|(v, _)| plain(v))
        };
        let is = |kind: &str| tag.contains(&format!("type=\"{kind}\""));
        let off = is("file") || ((is("checkbox") || is("radio")) && !tag.contains(" checked"));
        match (tag.split_whitespace().next().unwrap_or(""), of("name")) {
            ("input", Some(name)) if !off => pairs.push((name, of("value").unwrap_or_default())),
            ("textarea", Some(name)) => pairs.push((name, plain(text.trim_start_matches('\n')))),
            ("select", Some(name)) => {
                pairs.push((name, String::new()));
                open = true;
            }
            ("option", _) if open || tag.contains(" selected") => {
                pairs.last_mut().unwrap().1 = of("value").unwrap_or_default();
                open = false;
            }
            _ => {}
        }
    }
    pairs.retain(|(name, _)| !typed.iter().any(|(field, _)| field == name));
    pairs.extend(typed.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())));
    let one = |(name, value): &(String, String)| format!("{name}={}", crate::encoded(value));
    pairs.iter().map(one).collect::<Vec<_>>().join("&")
}

fn plain(text: &str) -> String {
    let named =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2f;", "/"), ("&amp;", "&")];
    named.into_iter().fold(text.to_owned(), |text, (name, sign)| text.replace(name, sign))
}

/// Two people who have the same form before them.
#[derive(Debug)]
pub struct AtOneForm<'a> {
    /// The page with the form.
    pub page: &'a str,
    /// Where it is sent.
    pub act: &'a str,
    /// The field that both change: what the quicker one writes, and what the other writes then and the next time.
    pub both: (&'a str, &'a str, [&'a str; 2]),
    /// The field that only the quicker one changes, then and the next time.
    pub alone: (&'a str, [&'a str; 2]),
    /// What is typed with every sending.
    pub with: &'a [(&'a str, &'a str)],
}

impl AtOneForm<'_> {
    /// Both change the same field, and then each another one. `now` says what stands in the two fields.
    ///
    /// # Panics
    /// When something is overwritten unseen, or lost.
    pub async fn meet(&self, slow: &Browser, quick: &Browser, now: impl Fn() -> (String, String)) {
        let stands = |both: &str, alone: &str| assert_eq!(now(), (both.to_owned(), alone.to_owned()));
        let (field, theirs, mine) = self.both;
        let (other, ours) = self.alone;
        let (old, new) = (slow.get(self.page).await.text, quick.get(self.page).await.text);
        written(&quick.post(self.act, &self.typed(&new, &[(field, theirs), (other, ours[0])])).await);
        let back = slow.post(self.act, &self.typed(&old, &[(field, mine[0])])).await;
        assert_eq!(back.status, 409, "{}", back.text);
        for part in [theirs, mine[0], ours[0]] {
            assert!(back.text.contains(part), "{part}: {}", back.text);
        }
        stands(theirs, ours[0]);
        // The second click is a choice: the own value stands, what was left is the colleague's.
        written(&slow.post(self.act, &self.typed(&back.text, &[])).await);
        stands(mine[0], ours[0]);
        self.each_another(slow, quick).await;
        stands(mine[1], ours[1]);
    }

    async fn each_another(&self, slow: &Browser, quick: &Browser) {
        let (old, new) = (slow.get(self.page).await.text, quick.get(self.page).await.text);
        written(&quick.post(self.act, &self.typed(&new, &[(self.alone.0, self.alone.1[1])])).await);
        let back = slow.post(self.act, &self.typed(&old, &[(self.both.0, self.both.2[1])])).await;
        // Where the rule has everything looked at again the form comes back with both; otherwise both are written.
        if back.status == 409 {
            assert!(back.text.contains(self.alone.1[1]), "{}", back.text);
            // No field was changed by both.
            let plain = back.text.replace(['\u{a0}', '\u{202f}'], " ");
            assert!(!plain.contains("Maintenant : «"), "{plain}");
            written(&slow.post(self.act, &self.typed(&back.text, &[])).await);
        } else {
            written(&back);
        }
    }

    fn typed(&self, page: &str, typed: &[(&str, &str)]) -> String {
        let all: Vec<(&str, &str)> = typed.iter().chain(self.with).copied().collect();
        filled(page, self.act, &all)
    }
}

fn written(reply: &Reply) {
    assert_eq!(reply.status, 303, "{}", reply.text);
}
