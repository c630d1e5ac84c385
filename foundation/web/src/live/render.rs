//! Drawing fragments once, and keeping the latest for those who come back.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Actor, Lang};
use serde::Serialize;
use store::{Entry, Read};

use super::hub::HubParts;
use super::{Fragment, Mode, Topic};
use crate::Fault;

/// Entries whose fragments are kept. Ten seconds of the heaviest hour, and every ordinary hour.
const KEPT: usize = 512;

/// A fragment as JSON, ready for any group.
#[derive(Debug)]
pub(crate) struct Drawn {
    pub(crate) topic: Topic,
    pub(crate) json: String,
}

#[derive(Serialize)]
struct Data<'a> {
    seq: i64,
    topic: &'a str,
    target: &'a str,
    mode: Mode,
    html: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    say: Option<&'a str>,
}

type PerClass = HashMap<(Lang, Arc<str>), Arc<Vec<Drawn>>>;

/// Fragments by entry, language and access class.
#[derive(Default)]
pub(crate) struct Cache(Mutex<BTreeMap<i64, PerClass>>);

impl Cache {
    /// The fragments of an entry for a class, drawn now or earlier.
    pub(crate) fn get(
        &self,
        parts: &HubParts,
        read: &dyn Read,
        entry: &Entry,
        (lang, class, actor): (Lang, &Arc<str>, &Actor),
    ) -> Result<Arc<Vec<Drawn>>, Fault> {
        let seq = entry.header.seq;
        let key = (lang, Arc::clone(class));
        let known = self.lock().get(&seq).and_then(|c| c.get(&key).cloned());
        if let Some(known) = known {
            return Ok(known);
        }
        let cx = parts.cx(read, (lang, class, actor));
        let mut drawn = Vec::new();
        for source in &parts.fragments {
            drawn.extend(source.render(&cx, entry)?.iter().map(|f| json(seq, f)));
        }
        let drawn = Arc::new(drawn);
        let mut all = self.lock();
        all.entry(seq).or_default().insert(key, Arc::clone(&drawn));
        while all.len() > KEPT {
            all.pop_first();
        }
        Ok(drawn)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<i64, PerClass>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A fragment as JSON.
pub(crate) fn json(seq: i64, f: &Fragment) -> Drawn {
    let data =
        Data { seq, topic: &f.topic, target: &f.target, mode: f.mode, html: &f.html, say: f.say.as_deref() };
    // Texts and numbers always serialise; JSON escapes line ends, so the event stays on one line.
    Drawn { topic: f.topic.clone(), json: serde_json::to_string(&data).unwrap_or_default() }
}
