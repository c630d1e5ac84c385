//! What stands around other pages: the person's own key, that something of theirs was released, that an entry came by release.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use paper::read;
use serde::Serialize;
use store::StoreError;
use web::layout::Banner;
use web::{Page, SurroundCx, Surroundings};

use crate::desk::Desk;

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

/// What the browser needs to keep things for this person, and to say whose they are.
#[derive(Serialize)]
pub(crate) struct OwnKey {
    key: String,
    name: String,
    /// Whether this function has a pack to keep a copy of.
    copies: bool,
}

impl Page for OwnKey {
    const TEMPLATE: &'static str = "paper/part-key.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [true, false].map(|copies| Self { key: "AAAA".into(), name: "C. Delvaux <b>".into(), copies }).into()
    }
}

impl Surroundings for Around {
    fn banners(&self, cx: &SurroundCx<'_>) -> Result<Vec<Banner>, StoreError> {
        if cx.reader.as_of.is_some() {
            return Ok(Vec::new());
        }
        let (texts, lang) = (cx.shell.texts(), cx.reader.lang);
        let formats = cx.shell.formats(lang);
        let at = |at| format!("{} {}", formats.short_date(at), formats.time(at));
        let say = |key: &str, facts: &[(&str, String)]| {
            let facts = facts.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect();
            texts.with_facts(lang, key, &facts)
        };
        let mut all = Vec::new();
        let own = read::unseen(cx.read, cx.session.actor.person)?;
        if let (Some(first), Some(last)) = (own.first(), own.last()) {
            let facts = [
                ("n", own.len().to_string()),
                ("from", at(first.captured_at)),
                ("until", at(last.captured_at)),
                ("by", self.0.name(last.by.0)),
            ];
            all.push(Banner {
                id: "banner-released",
                tone: "info",
                text: say("paper-banner-released", &facts),
                link: Some((cx.reader.url("unsent"), texts.plain(lang, "paper-banner-released-see"))),
            });
        }
        if let Some(row) = entry(cx).map_or(Ok(None), |seq| read::released_entry(cx.read, seq))? {
            let facts = [
                ("author", self.0.name(row.author)),
                ("captured", at(row.captured_at)),
                ("by", self.0.name(row.by.0)),
                ("at", at(row.at)),
                ("reason", row.reason.text),
            ];
            let text = say("paper-banner-entry", &facts);
            all.push(Banner { id: "banner-by-release", tone: "info", text, link: None });
        }
        Ok(all)
    }

    fn slot(&self, cx: &SurroundCx<'_>) -> Option<(&'static str, String)> {
        // A machine types nothing, and a locked console gets no key that it does not have.
        if cx.session.only.is_some() || cx.session.locked {
            return None;
        }
        let key = STANDARD.encode((self.0.seal)(cx.session.actor.person));
        let copies = self.0.post.may(&cx.session.actor, "matter.read");
        let part = OwnKey { key, name: cx.session.name.clone(), copies };
        cx.shell.fragment(cx.reader, &part).ok().map(|html| ("own-key", html))
    }
}

/// The entry whose page this is.
fn entry(cx: &SurroundCx<'_>) -> Option<i64> {
    let path = cx.reader.rest.split('?').next()?;
    path.trim_matches('/').strip_prefix("entry/")?.parse().ok()
}
