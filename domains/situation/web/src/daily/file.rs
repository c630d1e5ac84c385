//! The report of a day as a document.

use access::Eye;
use desk::document::as_of;
use kernel::{Handling, Lang, Text};
use press_types::{Pack, Sheet};
use serde::Deserialize;
use sheets::{Part, Section};
use web::{Answer, Args, Fault, Query, Shell, Visit, blocking};

use super::proof::ProofShow;
use super::show::{find, looked};
use super::{Day, Drawing, Known};
use crate::desk::{Desk, Names};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// `fr`, `nl`, `en`; anything else is both official languages.
    #[serde(rename = "in")]
    languages: String,
}

pub(crate) async fn paper(
    Visit { shell, desk, reader, who, id: date }: Visit<Desk, String>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &kernel::Resource::service())?;
    let day = find(&shell, &desk, &date)?;
    let held = (desk.holding)(who.actor());
    let eye = held.map_or_else(Eye::nothing, desk::paper::attended);
    let languages = match (asked.languages.parse::<Lang>(), reader.lang) {
        (Ok(one), _) => vec![one],
        (Err(_), Lang::Nl) => vec![Lang::Nl, Lang::Fr],
        (Err(_), _) => vec![Lang::Fr, Lang::Nl],
    };
    let function = Names::or_code(&desk.names().functions, &who.actor().function);
    let document = Document { eye: &eye, function, day, languages };
    let (pack, known) = document.drawn(&shell, &desk)?;
    looked(&shell, &who, known.iter().flat_map(|k| &k.tables));
    let bytes = blocking(|| desk.press.pack(&pack)).map_err(Fault::internal)?;
    Ok(web::attached("application/pdf", &document.name(), bytes))
}

/// The report of a day as PDF, in these languages one after the other, with what `eye` may see, for a function by its name.
///
/// # Errors
/// When the storage fails, or it cannot be typeset.
pub fn daily_pdf(
    shell: &Shell,
    desk: &Desk,
    day: Day,
    languages: &[Lang],
    (eye, function): (&Eye, Text),
) -> Result<Vec<u8>, Fault> {
    let document = Document { eye, function, day, languages: languages.to_vec() };
    let (pack, _) = document.drawn(shell, desk)?;
    desk.press.pack(&pack).map_err(Fault::internal)
}

struct Document<'a> {
    eye: &'a Eye,
    function: Text,
    day: Day,
    languages: Vec<Lang>,
}

impl Document<'_> {
    fn name(&self) -> String {
        let codes: Vec<&str> = self.languages.iter().map(|lang| lang.code()).collect();
        format!("watch-{}-{}.pdf", self.day.date, codes.join("-"))
    }

    fn drawn(&self, shell: &Shell, desk: &Desk) -> Result<(Pack, Vec<Known>), Fault> {
        // Every language knows of the same entries, also of a day that goes on.
        let end = self.day.known_at(shell.now());
        let draw = |lang: &Lang| Drawing { shell, desk, eye: self.eye, lang: *lang }.known(&self.day, end);
        let known = self.languages.iter().map(draw).collect::<Result<Vec<_>, _>>()?;
        let seq = known.first().map_or(0, |k| k.seq);
        let as_of = as_of(shell.live(), seq)?;
        let proof = ProofShow::of(shell, &as_of)?;
        let section = |(known, lang): (&Known, &Lang)| self.section(shell, known, &proof, *lang);
        let content: Vec<Section> = known.iter().zip(&self.languages).map(section).collect();
        let handling = content.iter().map(|s| s.handling).max().unwrap_or(Handling::Service);
        let site = shell.site();
        let mut title = Text::default();
        for lang in Lang::ALL {
            title.set(lang, Some(shell.texts().plain(lang, "daily-title")));
        }
        let pack = Pack {
            title: Some(title),
            number: Some(self.day.date.to_string()),
            as_of,
            printed_at: shell.now(),
            function: self.function.clone(),
            organisation: site.name.clone(),
            fictitious: site.fictitious,
            zone: site.zone.clone(),
            languages: self.languages.clone(),
            sheets: vec![Sheet { name: "1".to_owned(), handling, content }],
        };
        Ok((pack, known))
    }

    /// Everything in one language, with the state of the journal at its foot.
    fn section(&self, shell: &Shell, known: &Known, proof: &ProofShow, lang: Lang) -> Section {
        let (texts, formats) = (shell.texts(), shell.formats(lang));
        let mut args = Args::new();
        args.set("from", formats.datetime(self.day.from));
        args.set("until", formats.datetime(self.day.until));
        let mut section = Section::new("daily", 10, texts.say(lang, "daily-name", &args));
        if self.day.holds(shell.now()) {
            section.push(Handling::Service, Part::text(texts.plain(lang, "daily-goes-on")));
        }
        let nothing = texts.plain(lang, "daily-nothing");
        for table in known.tables.iter().cloned() {
            let handling = table.handling();
            for part in table.parts(&nothing) {
                section.push(handling, part);
            }
        }
        for part in proof.parts(shell, lang) {
            section.push(Handling::Service, part);
        }
        section
    }
}
