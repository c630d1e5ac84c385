//! The table of what people type and what must answer, in the profile beside its places.

use kernel::Lang;
use territory::How;

use crate::{root, shipped};

#[test]
fn the_table_of_expected_answers_holds() {
    let all = shipped();
    let file = root().join("profiles/brussels/territory/expected-places.csv");
    let mut wrong = Vec::new();
    let mut rows = 0;
    for row in csv::Reader::from_path(file).unwrap().records() {
        let row = row.unwrap();
        rows += 1;
        let (typed, how, name) = (&row[0], &row[1], &row[2]);
        for lang in [Lang::Fr, Lang::Nl] {
            let hits = all.resolve(typed, lang);
            let first = hits.first().map(|h| (h.how, h.name.fr.as_deref().unwrap_or_default(), h.score));
            let right = match (how, first) {
                ("", first) => first.is_none_or(|(.., score)| score < 600),
                (_, None) => false,
                (how, Some((found, fr, score))) => {
                    let kind = match found {
                        How::Named => "named",
                        How::Crossroads => "crossroads",
                        How::Between => "between",
                    };
                    kind == how && fr == name && score >= row[3].parse().unwrap()
                }
            };
            if !right {
                wrong.push(format!("{typed}: {first:?}, not {how} {name}"));
            }
        }
    }
    assert!(rows >= 60);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
