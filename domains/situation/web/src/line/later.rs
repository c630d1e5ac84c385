//! Lines of this package that were written on paper and are entered afterwards: with their own time, and who wrote them.

use desk::later::{Later, LaterKind, Noted as OnPaper};
use kernel::{Id, Lang, Refusal, kind};
use situation::command::{MarkTold, ReceiveSignal, WriteEntry};
use situation::inform::{InformState, Means};
use situation::log::EntryKind;
use situation::read::{self, InformRow};
use situation::signal::{Certainty, Channel, Told};
use situation::text::{Words as Text, fold};
use web::{Done, Fault, Line, Pending};

use super::understood::{self, Entry, Noted, Understood};
use super::{Words, written};
use crate::desk::Names;
use crate::explain;
use crate::signal::{matter_of, sentence};

const KINDS: &[LaterKind] = &[
    LaterKind {
        code: "log",
        text: "situation-later-log",
        words: &[(Lang::Fr, "journal"), (Lang::Nl, "logboek"), (Lang::En, "log")],
        power: "log.write",
    },
    LaterKind {
        code: "signal",
        text: "situation-later-signal",
        words: &[(Lang::Fr, "signalement"), (Lang::Nl, "melding"), (Lang::En, "signal")],
        power: "signal.record",
    },
    LaterKind {
        code: "figure",
        text: "situation-later-figure",
        words: &[(Lang::Fr, "chiffre"), (Lang::Nl, "cijfer"), (Lang::En, "figure")],
        power: "log.write",
    },
    LaterKind {
        code: "inform",
        text: "situation-later-inform",
        words: &[(Lang::Fr, "informe"), (Lang::Nl, "ingelicht"), (Lang::En, "told")],
        power: "inform.mark",
    },
];

impl Later for Words {
    fn kinds(&self) -> &'static [LaterKind] {
        KINDS
    }
    fn enter<'a>(&'a self, kind: &'a str, noted: OnPaper) -> Pending<'a, Result<Done, Fault>> {
        Box::pin(async move {
            match kind {
                "signal" => self.signal_of(noted).await,
                "inform" => self.told_of(noted).await,
                _ => self.entry_of(noted, kind == "figure").await,
            }
        })
    }
}

impl Words {
    /// A signal that somebody took down by hand. A place that nobody knows stays as words.
    async fn signal_of(&self, noted: OnPaper) -> Result<Done, Fault> {
        let OnPaper { line, stated, source, meta } = noted;
        let Noted { parsed, what, place } = understood::signal(&self.desk, &line, stated.at);
        let told = Told {
            place,
            certainty: parsed.unsure.then_some(Certainty::Unsure),
            call_back: parsed.call_back,
            urgent: parsed.urgent,
            stated: Some(stated),
            source,
            offline_at: None,
            ..Told::new(what)
        };
        let channel = parsed.channel.unwrap_or(Channel::Call);
        let rule = ReceiveSignal { signal: line.shell.ids().next(), channel, told };
        let receipt = explain::ask(&self.at(&line), &line.who, &meta, rule).await?;
        let eye = self.desk.eye(line.who.actor());
        let number = match matter_of(&line.shell, &receipt)? {
            Some(id) => line.shell.live().read(|r| read::signal(r, &eye, id))?.map(|s| s.number),
            None => None,
        };
        let shown = number.clone().unwrap_or_default();
        let message = sentence(&line.shell, line.reader.lang, "signal-done-received", &[("number", &shown)]);
        Ok(Done { receipt: Some(receipt), number, message, location: None })
    }

    /// A line of a log, or a figure, of the incident whose number it says; of the watch otherwise.
    async fn entry_of(&self, noted: OnPaper, figure: bool) -> Result<Done, Fault> {
        let OnPaper { line, stated, source, meta } = noted;
        let entry = match understood::line(&self.desk, &line, stated.at)? {
            Some(Understood::Entry(entry)) => entry,
            _ => understood::entry(&self.desk, &line, stated.at)?,
        };
        let incident = entry.incident()?;
        let counted = figure && entry.kind() != EntryKind::Figure;
        let Entry { parsed, .. } = &entry;
        if counted && parsed.figure.is_none() {
            return Err(Refusal::invalid("text", "refusal-situation-later-figure").into());
        }
        let who = parsed.call_back.clone().into_iter().chain(source).collect::<Vec<_>>().join(" · ");
        let rule = WriteEntry {
            register: entry.register(),
            entry_kind: if figure { EntryKind::Figure } else { entry.kind() },
            discipline: parsed.discipline,
            source: Some(who).filter(|w| !w.is_empty()),
            figure: parsed.figure.clone(),
            stated: Some(stated),
            ..WriteEntry::message(incident.map(|(id, _)| *id), parsed.words.clone())
        };
        let place = incident.map(|(_, number)| number.clone());
        let receipt = explain::ask(&self.at(&line), &line.who, &meta, rule).await?;
        let number = written(&line, &receipt)?.map(|e| format!("№ {}", e.no));
        let shown = number.clone().unwrap_or_default();
        let (key, place) = match &place {
            Some(place) => ("line-done-entry", place.as_str()),
            None => ("line-done-watch", ""),
        };
        let message =
            sentence(&line.shell, line.reader.lang, key, &[("number", &shown), ("incident", place)]);
        Ok(Done { receipt: Some(receipt), number, message, location: None })
    }

    /// Somebody was told: `26-0417 mayor Hautrive, radio: arrives`. The words before the colon name them, those after are what was
    /// said.
    async fn told_of(&self, noted: OnPaper) -> Result<Done, Fault> {
        let OnPaper { line, stated, source, meta } = noted;
        let entry = understood::entry(&self.desk, &line, stated.at)?;
        let unknown = || Refusal::invalid("text", "refusal-situation-later-whom");
        let (incident, _) = entry.incident()?.ok_or_else(unknown)?;
        let text = entry.parsed.words.text.clone();
        let (who, said) = text.split_once(':').unwrap_or((&text, ""));
        let row = self.whom(&line, *incident, who)?;
        let words = said.trim();
        let rule = MarkTold {
            notification: row.id,
            means: means(who),
            whom: source,
            words: (!words.is_empty()).then(|| Text::new(line.reader.lang, words)),
            stated: Some(stated),
        };
        let receipt = explain::ask(&self.at(&line), &line.who, &meta, rule).await?;
        let names = self.desk.names();
        let name = Names::or_code(&names.functions, &row.recipient.function);
        let name = name.show(line.reader.lang);
        let message = sentence(&line.shell, line.reader.lang, "tell-done-told", &[("who", name)]);
        Ok(Done { receipt: Some(receipt), number: None, message, location: None })
    }

    /// The one among those still to be told whom these words name, in whatever language; refused where it is none or several.
    fn whom(&self, line: &Line, incident: Id<kind::Matter>, who: &str) -> Result<InformRow, Fault> {
        let eye = self.desk.eye(line.who.actor());
        let rows = line.shell.live().read(|r| read::informs(r, &eye, incident))?;
        let (names, said) = (self.desk.names(), fold(who));
        let mut best: Vec<(usize, InformRow)> = Vec::new();
        for row in rows.into_iter().filter(|r| r.state == InformState::Due) {
            let r = &row.recipient;
            let mut all = vec![Names::or_code(&names.functions, &r.function)];
            all.extend(r.area.as_deref().map(|a| names.area(a)));
            all.extend(r.organisation.as_deref().map(|o| names.organisation(o)));
            let fits = |name: &kernel::Text| Lang::ALL.iter().any(|l| said.contains(&fold(name.show(*l))));
            if all.first().is_some_and(fits) {
                best.push((all.iter().filter(|n| fits(n)).count(), row));
            }
        }
        let most = best.iter().map(|(n, _)| *n).max().unwrap_or(0);
        best.retain(|(n, _)| *n == most);
        match (best.pop(), best.is_empty()) {
            (Some((_, row)), true) => Ok(row),
            _ => Err(Refusal::invalid("text", "refusal-situation-later-whom").into()),
        }
    }
}

/// By telephone unless the words say otherwise.
fn means(who: &str) -> Means {
    let said = fold(who);
    Means::ALL
        .iter()
        .copied()
        .find(|m| said.split(|c: char| !c.is_alphanumeric()).any(|w| w == m.code()))
        .unwrap_or(Means::Phone)
}
