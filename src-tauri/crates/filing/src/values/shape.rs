//! Whether a text has a shape: the part of regular expressions that the tables use.
//!
//! A shape is one or more of `^…$` with `|` between them; inside stand characters, `\d` and sets such as `[A-Z0-9]`, each
//! with a count `{n}` or `{n,m}` behind it where wanted, and groups such as `(77|43)`, which take no count. Anything else
//! fits nothing.

enum Unit {
    Set(Vec<(char, char)>),
    Words(Vec<String>),
}

struct Piece {
    unit: Unit,
    least: usize,
    most: usize,
}

/// Whether a text has a shape, whole.
pub fn fits(shape: &str, text: &str) -> bool {
    let signs: Vec<char> = text.chars().collect();
    ways(shape).iter().any(|way| pieces(way).is_some_and(|pieces| goes(&pieces, &signs)))
}

/// The alternatives at the top.
fn ways(shape: &str) -> Vec<String> {
    let (mut all, mut depth) = (vec![String::new()], 0_i32);
    for sign in shape.chars() {
        depth += match sign {
            '(' | '[' => 1,
            ')' | ']' => -1,
            _ => 0,
        };
        match sign {
            '|' if depth == 0 => all.push(String::new()),
            _ => all.last_mut().into_iter().for_each(|way| way.push(sign)),
        }
    }
    all
}

fn pieces(way: &str) -> Option<Vec<Piece>> {
    let mut rest = way.strip_prefix('^')?.strip_suffix('$')?;
    let mut all = Vec::new();
    while let Some(sign) = rest.chars().next() {
        rest = rest.get(sign.len_utf8()..)?;
        let unit = match sign {
            '[' => {
                let (set, after) = rest.split_once(']')?;
                rest = after;
                Unit::Set(set_of(set))
            }
            '(' => {
                let (words, after) = rest.split_once(')')?;
                rest = after;
                Unit::Words(words.split('|').map(str::to_owned).collect())
            }
            '\\' => {
                rest = rest.strip_prefix('d')?;
                Unit::Set(vec![('0', '9')])
            }
            sign if sign.is_alphanumeric() => Unit::Set(vec![(sign, sign)]),
            _ => return None,
        };
        let (least, most) = match rest.strip_prefix('{') {
            Some(_) if matches!(unit, Unit::Words(_)) => return None,
            Some(count) => {
                let (count, after) = count.split_once('}')?;
                rest = after;
                let (least, most) = count.split_once(',').unwrap_or((count, count));
                (least.parse().ok()?, most.parse().ok()?)
            }
            None => (1, 1),
        };
        all.push(Piece { unit, least, most });
    }
    Some(all)
}

fn set_of(set: &str) -> Vec<(char, char)> {
    let signs: Vec<char> = set.chars().collect();
    let mut all = Vec::new();
    let mut rest = signs.as_slice();
    loop {
        rest = match rest {
            [from, '-', to, rest @ ..] => {
                all.push((*from, *to));
                rest
            }
            [one, rest @ ..] => {
                all.push((*one, *one));
                rest
            }
            [] => return all,
        };
    }
}

fn goes(pieces: &[Piece], signs: &[char]) -> bool {
    let Some((piece, others)) = pieces.split_first() else { return signs.is_empty() };
    let most = piece.most.min(signs.len());
    match &piece.unit {
        Unit::Set(set) => {
            let held = |sign: &&char| set.iter().any(|(from, to)| (from..=to).contains(sign));
            let run = signs.iter().take_while(held).count().min(most);
            (piece.least..=run).rev().any(|taken| goes(others, signs.get(taken..).unwrap_or_default()))
        }
        Unit::Words(words) => words.iter().any(|word| {
            let word: Vec<char> = word.chars().collect();
            signs.strip_prefix(word.as_slice()).is_some_and(|rest| goes(others, rest))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::catalogue;

    #[test]
    fn every_example_of_the_couriers_has_the_shape_of_its_carrier() {
        let table = catalogue().table("couriers").unwrap();
        for row in table.rows() {
            assert!(fits(row.get("pattern"), row.get("example")), "{}", row.get("code"));
            assert!(!fits(row.get("pattern"), "X"), "{}", row.get("code"));
        }
    }

    #[test]
    fn groups_sets_and_counts_are_followed_to_the_end_of_the_text() {
        for (text, fit) in [("77123456789012", true), ("4312345678901", false), ("771234567890123456", false)]
        {
            assert_eq!(fits(r"^(77|43)\d{12,15}$", text), fit, "{text}");
        }
        assert!(fits(r"^[981]\d{12}$|^[A-Z]{2}\d{9}CN$", "EE123456785CN"));
        assert!(!fits(r"^\d{3}$", "１２３"));
    }

    #[test]
    fn what_is_no_shape_fits_nothing() {
        let broken = ["", "^a", "^a+$", "^[a$", "^(a$", "^\\w$", "^a{x}$", "^a{99999999999999999999}$"];
        for shape in broken.into_iter().chain(["^(a){1}$", "^(a|aa){2}$"]) {
            assert!(!fits(shape, "a"), "{shape}");
        }
    }
}
