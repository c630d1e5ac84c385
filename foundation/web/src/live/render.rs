//! Drawing fragments once, and keeping the latest for those who come back.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use kernel::Lang;
use serde::Serialize;
use store::{Entry, Read};

use super::hub::HubParts;
use super::{Fragment, Mode, Topic};
use crate::Fault;
use crate::session::Session;

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
    #[serde(skip_serializing_if = "Option::is_none")]
    seq: Option<i64>,
    topic: &'a str,
    target: &'a str,
    mode: Mode,
    html: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    say: Option<&'a str>,
}

/// What was drawn of an entry, for the topics of it that were listened to then.
#[derive(Clone, Default)]
struct Known {
    topics: Arc<HashSet<Topic>>,
    drawn: Arc<Vec<Drawn>>,
}

type PerClass = HashMap<(Lang, Arc<str>), Known>;

/// Fragments by entry, language and access class.
#[derive(Default)]
pub(crate) struct Cache(Mutex<BTreeMap<i64, PerClass>>);

impl Cache {
    /// The fragments of an entry for a class, drawn now or earlier. `own` are the topics of the group that asks, `heard`
    /// those of all groups of the class: what none of them listens to is left out.
    pub(crate) fn get(
        &self,
        parts: &HubParts,
        read: &dyn Read,
        entry: &Entry,
        (lang, class, session): (Lang, &Arc<str>, &Session),
        (own, heard): (&HashSet<&str>, &HashSet<&str>),
    ) -> Result<Arc<Vec<Drawn>>, Fault> {
        let seq = entry.header.seq;
        let key = (lang, Arc::clone(class));
        let touched: HashSet<Topic> = parts.fragments.iter().flat_map(|f| f.topics(entry)).collect();
        let known = self.lock().get(&seq).and_then(|c| c.get(&key).cloned());
        if let Some(Known { topics, drawn }) = &known
            && touched.iter().all(|t| !own.contains(t.as_str()) || topics.contains(t))
        {
            return Ok(Arc::clone(drawn));
        }
        let before = known.unwrap_or_default().topics;
        let wanted = |t: &Topic| heard.contains(t.as_str()) || own.contains(t.as_str()) || before.contains(t);
        let topics: HashSet<Topic> = touched.into_iter().filter(wanted).collect();
        let cx = parts.cx(read, (lang, class, session), Some(&topics));
        let mut drawn = Vec::new();
        // A source that names no topic for this entry has nothing to show of it, and need not look.
        for source in parts.fragments.iter().filter(|f| !f.topics(entry).is_empty()) {
            drawn.extend(source.render(&cx, entry)?.iter().map(|f| json(Some(seq), f)));
        }
        let drawn = Arc::new(drawn);
        let mut all = self.lock();
        let known = Known { topics: Arc::new(topics), drawn: Arc::clone(&drawn) };
        all.entry(seq).or_default().insert(key, known);
        while all.len() > KEPT {
            all.pop_first();
        }
        Ok(drawn)
    }

    /// Forgets everything that was drawn.
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<i64, PerClass>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A fragment as JSON, with the number of its entry; without one it counts as new to every page.
pub(crate) fn json(seq: Option<i64>, f: &Fragment) -> Drawn {
    let data =
        Data { seq, topic: &f.topic, target: &f.target, mode: f.mode, html: &f.html, say: f.say.as_deref() };
    // Texts and numbers always serialise; JSON escapes line ends, so the event stays on one line.
    Drawn { topic: f.topic.clone(), json: serde_json::to_string(&data).unwrap_or_default() }
}
