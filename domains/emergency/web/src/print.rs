//! A phase on paper: what was declared and how it ended, in both official languages, sealed and not signed.

use axum::response::Response;
use desk::document::Bilingual;
use emergency::phase::{Act, Standing};
use emergency::read::{self, PhaseRow};
use kernel::{Handling, Id, Lang, Text, Timestamp, Words, kind};
use press_types::Seal;
use sheets::{Part, Said, Section};
use store::Read;
use web::{Answer, Args, Fault, Shell, Visit, Who};

use crate::ask::At;
use crate::show::{ActShow, HeardShow, OfficeShow, PhaseShow, Side, act_rows};

/// `GET /phases/{id}/act.pdf`.
pub(crate) async fn pdf(Visit { shell, desk, reader, who, id }: Visit<crate::Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (row, bytes) = print(&at, &who, id, Seal::Sealed)?;
    Ok::<Response, _>(web::attached("application/pdf", &format!("{}.pdf", row.number), bytes))
}

/// The phase, printed as it is known at the moment of the page.
pub(crate) fn print(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    seal: Seal,
) -> Result<(PhaseRow, Vec<u8>), Fault> {
    let press = &at.desk.printing()?.press;
    let (row, document) = at.shell.read(at.reader, |read| {
        let eye = at.desk.eye(who.actor());
        let row = read::phase(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let document = Whole::of(at, who, read, &row, seal)?.document();
        Ok((row, document))
    })?;
    if row.handling >= Handling::NeedToKnow {
        at.shell.trail().looked(who.actor(), Some(id), None, "phase");
    }
    let live = at.shell.live();
    let seq = at.reader.as_of.map_or_else(|| Ok(live.head()), |then| live.seq_at(then))?;
    let bytes = document.print(at.shell, press.as_ref(), seq)?;
    Ok((row, bytes))
}

/// Everything that stands on the paper.
struct Whole<'a> {
    shell: &'a Shell,
    row: &'a PhaseRow,
    p: PhaseShow,
    /// The end that counts, where there is one.
    end: Option<ActShow>,
    recipients: Vec<OfficeShow>,
    /// What was amended, in order.
    amended: Vec<ActShow>,
    seal: Seal,
}

impl<'a> Whole<'a> {
    fn of(at: &At<'a>, who: &Who, read: &dyn Read, row: &'a PhaseRow, seal: Seal) -> Result<Self, Fault> {
        let (desk, facts) = (at.desk, at.desk.facts(who.actor()));
        let names = desk.names();
        let mut p = PhaseShow::of(row, desk, &facts, at.now());
        let spoke = read::speakers(read, row.id)?;
        p.speaker = spoke.into_iter().find(|s| s.act == Act::Declaration).map(|s| (s.name, s.number));
        let ends = |act: &ActShow| ["lifted", "scaled-down"].contains(&act.what.as_str()) && !act.struck;
        let acts = act_rows(read, desk, who.actor(), row)?;
        let end = acts.iter().rev().find(|act| ends(act)).cloned();
        let amended = acts.into_iter().filter(|act| act.n.is_some() && !act.struck).collect();
        let office = |to: &emergency::phase::Recipient| OfficeShow::of(to, desk, &names);
        let recipients = row.said.recipients.iter().map(office).collect();
        Ok(Self { shell: at.shell, row, p, end, recipients, amended, seal })
    }

    fn document(&self) -> Bilingual {
        let title = |lang| self.plain(lang, "phase-document");
        Bilingual {
            title: Text::three(title(Lang::Fr), title(Lang::Nl), title(Lang::En)),
            number: self.row.number.clone(),
            function: self.p.by.clone(),
            content: [Lang::Fr, Lang::Nl].map(|lang| self.section(lang)),
        }
    }

    fn section(&self, lang: Lang) -> Section {
        let (p, said, handling) = (&self.p, &self.row.said, self.row.handling);
        let heading = format!("{} · {} {}", self.plain(lang, "phase-document"), p.name.show(lang), p.number);
        let mut section = Section::new("phase", 1, heading);
        let mut put = |parts: Vec<Part>| parts.into_iter().for_each(|part| section.push(handling, part));
        put(vec![Part::text(self.form(lang))]);
        put(self.as_amended(lang));
        let what = if said.heard.is_some() { "recorded" } else { "declared" };
        put(vec![Part::heading(self.plain(lang, &format!("kind-emergency-{what}")))]);
        put(vec![Part::Lines { lines: self.declaration(lang) }]);
        put(self.words(lang, "phase-reasons", said.reasons.as_ref()));
        put(self.words(lang, "phase-means", said.means.as_ref()));
        put(self.wording(lang, &said.text));
        if let Some(end) = &self.end {
            put(vec![Part::heading(self.plain(lang, &format!("kind-emergency-{}", end.what)))]);
            put(vec![Part::Lines { lines: self.ending(lang, end) }]);
            let reasons = end.words.as_ref().map(|w| Words::new(w.lang.parse().unwrap_or(lang), &*w.text));
            put(self.words(lang, "phase-reasons", reasons.as_ref()));
            put(self.wording(lang, &Text { fr: end.fr.clone(), nl: end.nl.clone(), en: None }));
        }
        for act in &self.amended {
            put(self.amendment(lang, act));
        }
        section
    }

    /// Sealed by the journal, and what a signature would be.
    fn form(&self, lang: Lang) -> String {
        let key = match self.seal {
            Seal::Sealed => "phase-document-sealed",
            Seal::ForSignature => "phase-document-for-signature",
        };
        let mut args = Args::new();
        args.set("seq", self.row.changed_seq.to_string());
        self.shell.texts().say(lang, key, &args)
    }

    /// Of which amendment this paper is; nothing where nothing was amended.
    fn as_amended(&self, lang: Lang) -> Vec<Part> {
        let Some(last) = self.amended.last() else { return Vec::new() };
        let mut args = Args::new();
        args.set("n", last.n.unwrap_or_default().to_string());
        args.set("at", self.when(lang, last.at));
        args.set("seq", last.seq.to_string());
        vec![Part::text(self.shell.texts().say(lang, "phase-document-amended", &args))]
    }

    /// An amendment: who, what was before and what is since.
    fn amendment(&self, lang: Lang, act: &ActShow) -> Vec<Part> {
        let mut args = Args::new();
        args.set("n", act.n.unwrap_or_default().to_string());
        let by = self.who(lang, (&act.by, act.by_name.as_deref()), (act.recorded_at, act.seq));
        let mut lines = vec![
            self.line(lang, "phase-amended-at", &self.when(lang, act.at)),
            self.line(lang, "phase-amended-by", &by),
        ];
        if let Some(which) = &act.act {
            let which = self.plain(lang, &format!("phase-act-{which}"));
            lines.push(self.line(lang, "phase-amended-act", &which));
        }
        lines.extend(act.source.as_ref().map(|source| self.line(lang, "phase-source", &source.text)));
        for change in &act.changes {
            let mut args = Args::new();
            args.set("before", self.side(lang, &change.before));
            args.set("after", self.side(lang, &change.after));
            let value = self.shell.texts().say(lang, "phase-document-change", &args);
            lines.push(self.line(lang, &format!("phase-change-{}", change.what), &value));
        }
        lines.extend(act.added.iter().map(|to| self.line(lang, "phase-recipients", &self.office(lang, to))));
        let heading = self.shell.texts().say(lang, "phase-amendment", &args);
        let reasons = act.words.as_ref().map(|w| Words::new(w.lang.parse().unwrap_or(lang), &*w.text));
        let mut parts = vec![Part::heading(heading), Part::Lines { lines }];
        parts.extend(self.words(lang, "phase-reasons", reasons.as_ref()));
        parts
    }

    /// What stands on one side of a change.
    fn side(&self, lang: Lang, side: &Side) -> String {
        match (&side.areas, &side.said) {
            (Some(areas), _) if areas.is_empty() => self.plain(lang, "phase-everywhere"),
            (Some(areas), _) => areas.iter().map(|a| a.show(lang)).collect::<Vec<_>>().join(", "),
            (None, Some(said)) => said.text.clone(),
            (None, None) => self.plain(lang, "phase-not-said"),
        }
    }

    fn office(&self, lang: Lang, to: &OfficeShow) -> String {
        let parts = [Some(&to.function), to.organisation.as_ref(), to.area.as_ref()];
        parts.into_iter().flatten().map(|t| t.show(lang)).collect::<Vec<_>>().join(" · ")
    }

    fn declaration(&self, lang: Lang) -> Vec<Said> {
        let (p, row) = (&self.p, self.row);
        let list = |all: &[Text]| all.iter().map(|t| t.show(lang)).collect::<Vec<_>>().join(", ");
        let by = match (&p.heard, row.declared_as) {
            (None, _) => "phase-declared-by",
            (Some(_), Standing::Received) => "phase-noted-by",
            (Some(_), _) => "phase-recorded-by",
        };
        let mut lines = vec![
            self.line(lang, "phase-about", &p.about_label),
            self.line(lang, "phase-in-force-since", &self.when(lang, row.since)),
            self.line(
                lang,
                by,
                &self.who(lang, (&p.by, p.by_name.as_deref()), (p.recorded_at, row.declared_seq)),
            ),
        ];
        let speaker = p.speaker.as_ref().and_then(|(name, _)| name.as_deref());
        lines.extend(p.heard.as_ref().map(|heard| self.heard(lang, heard, speaker)));
        if row.declared_as != Standing::Own {
            let standing = self.plain(lang, &format!("phase-standing-{}", row.declared_as.code()));
            lines.push(self.line(lang, "phase-document-standing", &standing));
        }
        let everywhere = || self.plain(lang, "phase-everywhere");
        let territory = if p.territory.is_empty() { everywhere() } else { list(&p.territory) };
        lines.push(self.line(lang, "phase-territory", &territory));
        for (text, verified) in &p.criteria {
            lines.push(self.line(lang, "phase-criteria", &self.marked(lang, text.show(lang), *verified)));
        }
        let article = p.article.as_ref().map(|a| format!(", {} {a}", self.plain(lang, "phase-article")));
        let act = format!("{}{} ({})", p.act.show(lang), article.unwrap_or_default(), p.version);
        lines.push(self.line(lang, "phase-act", &self.marked(lang, &act, p.verified)));
        if !p.bodies.is_empty() {
            lines.push(self.line(lang, "phase-bodies", &list(&p.bodies)));
        }
        for to in &self.recipients {
            lines.push(self.line(lang, "phase-recipients", &self.office(lang, to)));
        }
        lines
    }

    fn ending(&self, lang: Lang, end: &ActShow) -> Vec<Said> {
        let until = self.row.ended_at.unwrap_or(end.at);
        let by = self.who(lang, (&end.by, end.by_name.as_deref()), (end.recorded_at, end.seq));
        let key = if end.heard.is_some() { "phase-recorded-by" } else { "phase-by" };
        let mut lines =
            vec![self.line(lang, "phase-in-force-until", &self.when(lang, until)), self.line(lang, key, &by)];
        let speaker = end.speaker.as_ref().and_then(|(name, _)| name.as_deref());
        lines.extend(end.heard.as_ref().map(|heard| self.heard(lang, heard, speaker)));
        if let Some(standing) = self.row.ended_as.filter(|s| *s != Standing::Own) {
            let standing = self.plain(lang, &format!("phase-standing-{}", standing.code()));
            lines.push(self.line(lang, "phase-document-standing", &standing));
        }
        lines.extend(end.added.iter().map(|to| self.line(lang, "phase-recipients", &self.office(lang, to))));
        lines
    }

    /// How something was said, by whom, and whether it was repeated.
    fn heard(&self, lang: Lang, heard: &HeardShow, speaker: Option<&str>) -> Said {
        let back = if heard.read_back { "phase-read-back" } else { "phase-not-read-back" };
        let mut parts = vec![self.plain(lang, &format!("phase-means-{}", heard.means))];
        parts.extend(speaker.map(str::to_owned));
        parts.push(self.plain(lang, back));
        parts.extend(heard.source.as_ref().map(|source| source.text.clone()));
        parts.extend(heard.dated.map(|day| self.shell.formats(lang).date(day)));
        self.line(lang, "phase-by", &parts.join(" · "))
    }

    fn who(
        &self,
        lang: Lang,
        (function, name): (&Text, Option<&str>),
        (recorded, seq): (Timestamp, i64),
    ) -> String {
        let name = name.map(|name| format!(" · {name}")).unwrap_or_default();
        format!("{}{name} · {} (№ {seq})", function.show(lang), self.when(lang, recorded))
    }

    /// What somebody wrote, in its own language; nothing where nothing was written.
    fn words(&self, lang: Lang, key: &str, words: Option<&Words>) -> Vec<Part> {
        let Some(words) = words.filter(|w| !w.is_blank()) else { return Vec::new() };
        let lines = words.text.lines().filter(|l| !l.trim().is_empty());
        let lines = lines.map(|l| Part::text(Said::typed(l, words.lang, lang)));
        std::iter::once(Part::heading(self.plain(lang, key))).chain(lines).collect()
    }

    /// The public wording in this language; that it is missing where it is.
    fn wording(&self, lang: Lang, text: &Text) -> Vec<Part> {
        let words = text.get(lang).filter(|t| !t.trim().is_empty()).map(str::to_owned);
        let words = words.unwrap_or_else(|| self.plain(lang, &format!("phase-text-missing-{lang}")));
        vec![Part::heading(self.plain(lang, "phase-text")), Part::text(words)]
    }

    fn line(&self, lang: Lang, label: &str, value: &str) -> Said {
        let mut args = Args::new();
        args.set("label", self.plain(lang, label));
        args.set("value", value);
        self.shell.texts().say(lang, "phase-document-line", &args).into()
    }

    fn marked(&self, lang: Lang, text: &str, verified: bool) -> String {
        if verified { text.to_owned() } else { format!("{text} ({})", self.plain(lang, "phase-unverified")) }
    }

    fn when(&self, lang: Lang, at: Timestamp) -> String {
        self.shell.formats(lang).datetime(at)
    }

    fn plain(&self, lang: Lang, key: &str) -> String {
        self.shell.texts().plain(lang, key)
    }
}
