//! The case that is meant: by its id in the book, or by the file it was brought in from.

use desk::Desk;
use desk::book::Channel;
use desk::book::id::CaseId;

use crate::args;
use crate::file::home::Home;
use crate::file::{PRACTICE, brought_in, office_name};
use crate::outcome::{Failure, Outcome};

/// The case of a call.
pub(super) fn find(desk: &Desk, home: &Home, args: &args::Act) -> Outcome<CaseId> {
    let given = args.case.to_string_lossy();
    if let Ok(id) = given.parse::<CaseId>() {
        let there = desk.book(|book| book.case(&id)).is_ok();
        return if there { Ok(id) } else { Err(Failure::refused("cli_no_such_case").with("case", &given)) };
    }
    if !args.case.exists() {
        return Err(Failure::refused("cli_act_no_case").about(&args.case));
    }
    let mut found = brought_in(home, &args.case, &names(desk, args)?)?;
    found.retain(|case| desk.book(|book| book.case(case)).is_ok());
    found.sort();
    found.dedup();
    match found.as_slice() {
        [] => Err(Failure::refused("cli_act_not_filed").about(&args.case)),
        [one] => Ok(one.clone()),
        _ => {
            let ids: Vec<&str> = found.iter().map(CaseId::as_str).collect();
            Err(Failure::refused("cli_act_several").about(&args.case).with("cases", &ids.join(", ")))
        }
    }
}

/// Where the file may have gone: where the call says, else anywhere this book knows of.
fn names(desk: &Desk, args: &args::Act) -> Outcome<Vec<String>> {
    if let Some(office) = &args.office {
        return Ok(vec![office_name(office).to_owned()]);
    }
    let mut names = vec![PRACTICE.to_owned()];
    for row in desk.book(|book| book.cases())? {
        let sends = desk.book(|book| book.sends().list(&row.id))?;
        let offices = sends.iter().filter(|send| send.begun.channel == Channel::Http);
        names.extend(offices.map(|send| office_name(&send.begun.office_url).to_owned()));
    }
    names.sort();
    names.dedup();
    Ok(names)
}
