//! Looks every so often whether a sheet has changed, and lays the pack down anew where one has.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use access::Holding;
use kernel::{Actor, Timestamp};
use paper::Ask;
use paper::command::PrintPack;
use paper::pack::Way;
use paper_web::{Desk, Drawn, Place, unattended};
use store::Submission;
use web::Shell;

use super::{PaperSettings, printer};
use crate::wiring::World;

/// Packs that come by themselves.
pub(crate) struct PaperRound {
    world: Arc<World>,
    shell: Shell,
    desk: Arc<Desk>,
    settings: PaperSettings,
}

impl PaperRound {
    /// Of this place, drawn with these pages.
    pub(crate) fn new(world: &Arc<World>, shell: &Shell, desk: &Arc<Desk>, settings: PaperSettings) -> Self {
        Self { world: Arc::clone(world), shell: shell.clone(), desk: Arc::clone(desk), settings }
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
