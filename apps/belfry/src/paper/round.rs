//! Looks every so often whether a sheet has changed, and lays the pack down anew where one has; and once a day the report of the day that
//! is over (after a standstill those of the days before it, too), with the last checkpoint at its foot.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use access::{Eye, Holding};
use kernel::{Actor, Lang, Text, Timestamp};
use paper::Ask;
use paper::command::PrintPack;
use paper::pack::Way;
use paper_web::{Desk, Drawn, Place, unattended};
use situation_web::{Day, daily_pdf};
use store::Submission;
use web::Shell;

use super::{PaperSettings, printer};
use crate::wiring::{Front, World};

/// Packs that come by themselves.
pub(crate) struct PaperRound {
    world: Arc<World>,
    shell: Shell,
    desk: Arc<Desk>,
    watch: Arc<situation_web::Desk>,
    settings: PaperSettings,
}

/// What was laid down last of the reports of days: a start anew prints none of them again.
const LAST_DAY: &str = ".day.mark";

/// Days that are made up for after a standstill.
const MOST_DAYS: usize = 7;

impl PaperRound {
    /// Of this place, drawn with these pages.
    pub(crate) fn new(world: &Arc<World>, front: &Front, settings: PaperSettings) -> Self {
        Self {
            world: Arc::clone(world),
            shell: front.shell.clone(),
            desk: Arc::clone(&front.paper),
            watch: Arc::clone(&front.desk),
            settings,
        }
    }

    /// One look at every function. What fails is said in the log and tried again the next time.
    pub(crate) fn turn(&self) {
        let Some(folder) = &self.settings.folder else { return };
        for function in &self.settings.functions {
            match self.look(folder, function) {
                Ok(true) => tracing::info!(function, "a paper pack was laid down"),
                Ok(false) => {}
                Err(e) => tracing::error!(function, error = %e, "a paper pack did not come out"),
            }
        }
        if let Some(function) = &self.settings.daily {
            match self.days(folder, function) {
                Ok(0) => {}
                Ok(days) => tracing::info!(days, "reports of days were laid down"),
                Err(e) => tracing::error!(error = %e, "the report of a day did not come out"),
            }
        }
    }

    /// The days that are over and not laid down yet, in both official languages and for this function; how many were laid down now.
    fn days(&self, folder: &Path, function: &str) -> Result<usize, String> {
        let missing = self.missing(folder)?;
        if missing.is_empty() {
            return Ok(0);
        }
        let eye = desk::paper::unattended(self.held(function)?);
        let named = self.world.profile.function(function).map_or_else(Text::default, |f| f.names.clone());
        for day in &missing {
            self.day(folder, *day, (&eye, named.clone()))?;
        }
        Ok(missing.len())
    }

    /// The oldest first. Where none was ever laid down, the last one that is over.
    fn missing(&self, folder: &Path) -> Result<Vec<Day>, String> {
        let (begins, zone, now) = (self.world.names.day_begins, self.shell.zone(), self.world.clock.now());
        let Some(first) = self.world.live.entry(1).map_err(|e| e.to_string())? else { return Ok(Vec::new()) };
        let mut next = Day::at(now, begins, zone).and_then(|day| day.before(begins, zone));
        // Dates of this form are in order as text.
        let last = std::fs::read_to_string(folder.join(LAST_DAY)).unwrap_or_default();
        let mut missing = Vec::new();
        while let Some(day) = next.filter(|day| first.header.recorded.at < day.until) {
            if missing.len() == MOST_DAYS || day.date.to_string().as_str() <= last.trim() {
                break;
            }
            missing.push(day);
            next = day.before(begins, zone).filter(|_| !last.is_empty());
        }
        missing.reverse();
        Ok(missing)
    }

    fn day(&self, folder: &Path, day: Day, whose: (&Eye, Text)) -> Result<(), String> {
        let date = day.date.to_string();
        let languages = [Lang::Fr, Lang::Nl];
        let bytes = daily_pdf(&self.shell, &self.watch, day, &languages, whose).map_err(|e| e.to_string())?;
        let file = printer::lay(folder, &format!("day-{date}.pdf"), &bytes).map_err(|e| e.to_string())?;
        printer::print(&self.settings.print, &file)?;
        printer::lay(folder, LAST_DAY, date.as_bytes()).map_err(|e| e.to_string())?;
        Ok(())
    }

    /// Whether a pack was laid down.
    fn look(&self, folder: &Path, function: &str) -> Result<bool, String> {
        let held = self.held(function)?;
        let place = Place {
            journal: &self.world.live,
            texts: self.shell.texts(),
            site: self.shell.site(),
            zone: self.shell.zone(),
            now: self.world.clock.now(),
        };
        let drawn = unattended(&self.desk, &place, held).map_err(|e| e.to_string())?;
        // What was printed last stands beside the pack: a start anew prints nothing again.
        let (mark, kept) = (drawn.mark(), folder.join(format!(".{function}.mark")));
        if std::fs::read_to_string(&kept).is_ok_and(|last| last == mark) {
            return Ok(false);
        }
        let bytes = self.desk.press.pack(&drawn.pack).map_err(|e| e.to_string())?;
        let file = printer::lay(folder, &format!("{function}.pdf"), &bytes).map_err(|e| e.to_string())?;
        printer::print(&self.settings.print, &file)?;
        self.record(function, &drawn)?;
        printer::lay(folder, &format!(".{function}.mark"), mark.as_bytes()).map_err(|e| e.to_string())?;
        Ok(true)
    }

    /// Whoever acts under this function, as far as the program may print for them: nobody by name, everywhere, and at most what is
    /// for service (`desk::paper::unattended`).
    fn held(&self, code: &str) -> Result<Holding, String> {
        let profile = &self.world.profile;
        let function = profile.functions.iter().find(|f| f.code == code);
        let function = function.ok_or_else(|| format!("the profile has no function «{code}»"))?;
        Ok(Holding {
            person: Actor::system().person,
            function: function.code.clone(),
            powers: function.powers.iter().cloned().collect(),
            clearance: function.clearance,
            everywhere: true,
            areas: BTreeSet::new(),
            from: Timestamp(0),
            until: None,
            opened: std::collections::BTreeMap::new(),
        })
    }

    fn record(&self, function: &str, drawn: &Drawn) -> Result<(), String> {
        let pack = self.world.ids().next();
        let content = drawn.content(pack);
        if content.is_empty() {
            return Ok(());
        }
        let rule = PrintPack {
            pack,
            function: function.to_owned(),
            as_of: i64::try_from(drawn.as_of.seq).unwrap_or(0),
            head: drawn.as_of.head.clone(),
            content,
            forms: Vec::new(),
            way: Way::Folder,
        };
        let submission = Submission {
            command_id: self.world.ids().next(),
            actor: Actor::system(),
            command: Ask::boxed(rule, (self.desk.facts)()),
            stamp: Arc::clone(&self.world.stamp),
        };
        self.world.live.submit_blocking(submission).map(drop).map_err(|e| e.to_string())
    }
}
