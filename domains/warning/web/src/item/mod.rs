//! News and answers on the public site: the list, the form, one item with its versions.

pub(crate) mod begin;
pub(crate) mod edit;
pub(crate) mod list;
pub(crate) mod one;

use kernel::{Lang, Timestamp};
use serde::Serialize;
use warning::item::{ItemText, Standing, Texts};
use warning::read::ItemRow;

use crate::show::{AT, PushShow, Said};

/// An item.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ItemShow {
    pub(crate) id: String,
    pub(crate) key: String,
    pub(crate) sort: &'static str,
    pub(crate) standing: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) title: Option<Said>,
    /// What it is about: name, and address where this reader may follow it.
    pub(crate) about: (String, String),
    pub(crate) version: i64,
    pub(crate) published_version: Option<i64>,
    pub(crate) published_at: Option<Timestamp>,
    pub(crate) changed_at: Timestamp,
    pub(crate) changed_seq: i64,
    pub(crate) tags: Vec<String>,
    pub(crate) push: Option<PushShow>,
}

impl ItemShow {
    pub(crate) fn of(row: &ItemRow, lang: Lang) -> Self {
        let order = [lang.code(), "en", "fr", "nl"];
        let title = order.into_iter().find_map(|tag| Some((tag, row.texts.get(tag)?)));
        Self {
            id: row.id.to_string(),
            key: row.key.clone(),
            sort: row.sort.code(),
            standing: row.standing.code(),
            tone: tone(row.standing),
            title: title.map(|(tag, t)| Said { lang: tag.into(), text: t.title.clone() }),
            about: (row.about_label.clone(), String::new()),
            version: row.version,
            published_version: row.published_version,
            published_at: row.published_at,
            changed_at: row.changed_at,
            changed_seq: row.changed_seq,
            tags: row.texts.keys().cloned().collect(),
            push: row.push.as_ref().map(PushShow::of),
        }
    }
    pub(crate) fn sample(standing: Standing) -> Self {
        let on = matches!(standing, Standing::Published | Standing::Withdrawn);
        Self {
            id: "01975a3e-0000-7000-8000-000000000000".into(),
            key: "n-26-0001".into(),
            sort: if on { "news" } else { "question" },
            standing: standing.code(),
            tone: tone(standing),
            title: on.then(|| Said { lang: "nl".into(), text: "Centrum open <b>".into() }),
            about: if on {
                ("26-0417 <b>".into(), "/fr/incidents/x".into())
            } else {
                (String::new(), String::new())
            },
            version: 2,
            published_version: on.then_some(1),
            published_at: on.then_some(AT),
            changed_at: AT,
            changed_seq: 31,
            tags: vec!["fr".into(), "nl".into()],
            push: on.then(|| PushShow::sample(warning::statement::Push::Failed)),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        Standing::ALL.iter().map(|s| Self::sample(*s)).collect()
    }
}

fn tone(standing: Standing) -> &'static str {
    match standing {
        Standing::Draft => "info",
        Standing::Submitted | Standing::Returned => "warn",
        Standing::Published => "ok",
        Standing::Withdrawn => "off",
    }
}

/// Title and text in one language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TextShow {
    pub(crate) tag: String,
    pub(crate) title: String,
    pub(crate) body: String,
}

impl TextShow {
    pub(crate) fn all(texts: &Texts) -> Vec<Self> {
        let one = |(tag, t): (&String, &ItemText)| Self {
            tag: tag.clone(),
            title: t.title.clone(),
            body: t.body.clone(),
        };
        texts.iter().map(one).collect()
    }
    pub(crate) fn samples() -> Vec<Self> {
        vec![Self { tag: "fr".into(), title: "Centre <b>".into(), body: "Un.\nDeux.".into() }]
    }
}
