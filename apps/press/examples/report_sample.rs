//! Writes sample reports into a folder, to be looked at: `report_sample FOLDER`. The data of one goes along as JSON,
//! for the yardstick in `tools/press`.

use std::error::Error;
use std::path::PathBuf;

use kernel::Lang;
use press::TypstPress;
use press_types::{Languages, Press, State, sample};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("usage: report_sample FOLDER")?);
    std::fs::create_dir_all(&folder)?;
    let press = TypstPress::new()?;
    let mut report = sample::report(40, 0);
    std::fs::write(folder.join("both.json"), serde_json::to_vec_pretty(&report)?)?;
    std::fs::write(folder.join("both.pdf"), press.render(&report)?)?;
    report.languages = Languages::One(Lang::Fr);
    report.state = State::Draft;
    std::fs::write(folder.join("fr.pdf"), press.render(&report)?)?;
    report.languages = Languages::One(Lang::Nl);
    report.state = State::Superseded;
    report.fictitious = false;
    std::fs::write(folder.join("nl.pdf"), press.render(&report)?)?;
    let mut empty = sample::report(0, 1);
    empty.checkpoint = None;
    std::fs::write(folder.join("empty.pdf"), press.render(&empty)?)?;
    std::fs::write(folder.join("pack.pdf"), press.pack(&press_types::sample_pack::pack(60))?)?;
    Ok(())
}
