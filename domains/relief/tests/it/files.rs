//! Files of sites and numbers: what is good is taken, the rest is named.

use relief::command::{Against, FilePart, TakeFile, Verdict, judge};
use relief::event::{Event, FileTaken};
use relief::figure::Way;
use relief::file::{self, LineFault};
use relief::read::{Eye, SiteFilter, reports, sites};
use testkit::{PermitAll, on_both};

use crate::town::{Town, facts};

const FILE: &str = "code;name_fr;name_nl;municipality;kind;offered;held;used
hall;;;;places;120;0;20
hall;;;;places;1;0;0
school;École;School;90002;places;80;;
school;;;;beds;10;;
Bad Code;a;b;;places;1;;
new;Nouveau;;90001;places;1;;
new;Nouveau;Nieuw;99999;places;1;;
hall;;;;boats;1;;
";

fn file() -> TakeFile {
    let lines = file::read(FILE.as_bytes(), 300).unwrap();
    TakeFile { file: FilePart { digest: "ab".repeat(32), name: "liste.csv".into() }, lines }
}

#[test]
fn each_line_gets_its_answer_and_the_good_ones_are_taken() {
    on_both(|place| {
        let town = Town::on(place);
        let hall = town.hall("hall", 100);
        let judged = town.read(|read| {
            let against = Against { read, guard: &PermitAll, actor: &town.officer, facts: &facts() };
            judge(&file().lines, &against)
        });
        let verdicts: Vec<_> = judged.iter().map(|j| (j.line, j.verdict)).collect();
        let wanted = [
            (2, Ok(Verdict::NewFigures)),
            (3, Err(LineFault::Twice)),
            (4, Ok(Verdict::NewSite)),
            (5, Ok(Verdict::NewFigures)),
            (6, Err(LineFault::Code)),
            (7, Err(LineFault::Name)),
            (8, Err(LineFault::Municipality)),
            (9, Err(LineFault::Kind)),
        ];
        assert_eq!(verdicts, wanted);
        // One entry for the file, one for the site, one for each of three numbers.
        assert_eq!(town.ask(file()).entries.len(), 5);
        assert_eq!((town.places(hall).level.offered, town.places(hall).level.used), (120, 20));
        let all = town.read(|r| sites(r, &Eye::all(), &SiteFilter::default()));
        let school = all.iter().find(|s| s.code == "school").unwrap();
        assert_eq!((school.kinds.len(), school.levels["beds"].level.offered), (2, 10));
        let report = town.read(|r| reports(r, school.id, 1)).remove(0);
        assert_eq!((report.way, report.source.unwrap().text.as_str()), (Way::File, "liste.csv"));
        let entries = town.journal.entries(0, town.journal.head(), 100).unwrap();
        let taken = entries.iter().find_map(FileTaken::of).unwrap();
        assert_eq!((taken.lines, taken.refused.len()), (3, 5));
        assert_eq!(town.refused(file()).key, "refusal-relief-file-nothing", "sent again it brings nothing");
    });
}
