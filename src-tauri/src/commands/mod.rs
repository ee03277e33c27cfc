//! What the window can ask. A command gathers its arguments, calls the desk, and answers.

mod accounts;
mod blank;
mod book;
mod cases;
mod following;
mod need;
mod offices;
mod papers;
mod pictures;
mod portal;
mod sms;
mod tables;
mod told;
mod wizard;

use tauri::ipc::Invoke;

/// Every command by its name.
#[rustfmt::skip] // a line a module, not one a command
pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        book::boot, book::save_settings, book::create_book, book::unlock, book::lock,
        cases::cases, cases::provinces, cases::carriers, cases::sample_case, cases::remove_case,
        wizard::tasks, wizard::page, wizard::place, wizard::answer, wizard::saved, wizard::undo,
        wizard::redo, wizard::reuse, wizard::origins, wizard::add_site, wizard::remove_site,
        wizard::checklist,
        need::screen, need::understand, need::look_up, need::filing_types, need::case_type,
        need::begin_case, need::told_before,
        accounts::accounts, accounts::add_account,
        pictures::pick_pictures, pictures::attach_pictures, pictures::cancel_pictures,
        pictures::picture, pictures::edit_picture, pictures::type_code, pictures::preview_picture,
        pictures::picture_corners, pictures::remove_picture,
        papers::paper, papers::save_paper, papers::open_paper, papers::print_paper, papers::print_pages,
        papers::example, papers::save_print, papers::open_print,
        sms::sms, sms::sms_page_said, sms::sms_page_undo,
        portal::portal, portal::portal_secret, portal::portal_prepare, portal::portal_open,
        portal::portal_copied, portal::portal_packet, portal::portal_hear, portal::portal_says,
        portal::portal_undo,
        blank::blanks, blank::choose_blank, blank::drop_blank, blank::blank, blank::blank_lines,
        blank::blank_look, blank::keep_blank, blank::forget_blank, blank::save_blank,
        blank::print_blank, blank::save_placement, blank::load_placement,
        following::submit, following::cancel_submit, following::ask, following::attempts,
        following::timeline, following::act, following::practice_inbox, following::revocation,
        following::after, following::after_page, following::after_calendar,
        offices::offices, offices::try_new_office, offices::try_office, offices::add_office,
        offices::replace_token, offices::remove_office, offices::lies_at,
        tables::tables_show, tables::tables_choose, tables::tables_check, tables::tables_install,
        tables::tables_back, tables::year_choose, tables::year_read, tables::year_add,
        told::tell_estimate, told::forget_estimate, told::parcel_hint, told::enclosures,
        told::keep_proof, told::proof, told::drop_proof,
    ]
}
