//! Login accounts at providers.

use desk::book::id::ProfileId;
use desk::book::{NewProfile, ProfileRow};
use desk::clock::now;
use desk::{Desk, DeskError};
use filing::answers::Path;
use tauri::State;

use super::case_id;
use crate::app::App;
use crate::bodies::AccountCard;
use crate::failure::Answer;

#[tauri::command]
pub async fn accounts(app: State<'_, App>) -> Answer<Vec<AccountCard>> {
    let desk = app.desk()?;
    let rows = desk.book(|book| book.profiles().list())?;
    Ok(rows.iter().map(|row| card(&desk, row)).collect::<Result<_, _>>()?)
}

#[tauri::command]
pub async fn add_account(app: State<'_, App>, label: String) -> Answer<AccountCard> {
    let desk = app.desk()?;
    let new = NewProfile { label: label.trim().to_owned(), ..NewProfile::default() };
    let row = desk.book(|book| {
        let id = book.profiles().add(&new, now())?;
        book.profiles().get(&id)
    })?;
    Ok(card(&desk, &row)?)
}

#[tauri::command]
pub async fn rename_account(app: State<'_, App>, account: ProfileId, label: String) -> Answer<()> {
    Ok(app.desk()?.book(|book| book.profiles().rename(&account, label.trim()))?)
}

/// Moves a case to an account, or out of any.
#[tauri::command]
pub async fn move_case(app: State<'_, App>, case: String, account: Option<ProfileId>) -> Answer<()> {
    let id = case_id(&case)?;
    Ok(app.desk()?.book(|book| book.move_case(&id, account.as_ref()))?)
}

fn card(desk: &Desk, row: &ProfileRow) -> Result<AccountCard, DeskError> {
    let record = desk.record(&row.id)?;
    let case = record.as_ref().map(|id| desk.case(id)).transpose()?;
    let entity = case.map(|case| case.answers.text(&Path::entity("entity.name")).to_owned());
    Ok(AccountCard {
        id: row.id.to_string(),
        label: row.known.label.clone(),
        entity: entity.unwrap_or_default(),
        record: record.map(|id| id.to_string()),
    })
}
