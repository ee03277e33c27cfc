# What the desktop itself says.

error-desk_no_such_slot = There is no such place for a material: { $path }.
    .fix = Go back to the pictures page and choose one of the places listed.
error-desk_no_such_type = There is no such filing type: { $type }.
    .fix = Go back to the first screen and choose again what you want to file.
error-desk_no_such_paper = There is no such form: { $paper }.
    .fix = Go back to the form page and choose one of those listed.
error-desk_slot_full = This place holds at most { $most } pictures.
    .fix = Remove one first.
error-desk_interrupted = That was interrupted.
    .fix = Everything shown as saved is there; try again.
error-app_no_book = The book is not open.
    .fix = Enter the passphrase first.
error-app_bad_id = What you asked for is not there.
    .fix = Go back to the first screen and open it again.
error-app_file_unwritable = The file was not written.
    .fix = Choose a folder with room that you may write to.
error-app_no_viewer = No program was found that opens a PDF.
    .fix = Save the PDF, then open it with the program you use.
error-app_no_browser = No browser was found to open the page.
    .fix = Open beian.miit.gov.cn on a phone or another computer.
error-app_no_printer = No printer was found.
    .fix = Save the PDF, then print it on a computer with a printer.
error-app_settings = The settings were not saved.
    .fix = Check the space on the disk, then try again.
error-app_practice = The practice filing system did not start.
    .fix = Close this program and open it again; if that does not help, check the space on the disk.
error-app_samples = The sample files are incomplete.
    .fix = Install this program again.
dialog-pick-pictures = Choose pictures
dialog-pictures = Pictures
dialog-save-paper = Save PDF
window-title = Beian Desk

# What is told of a step: the portal's own estimate, a delivery, what is kept as proof
error-told_no_estimate = “{ $value }” was not understood.
    .fix = Enter a number of work days (such as 5 or 3-8), or a day (such as 2026-12-08).
error-told_out_of_reach = That day lies before this step began, or too far away.
    .fix = Compare it with the day the portal shows and enter it again.
error-told_nobody_waited_for = Nobody is waited for now, so the portal's estimate is of no use.
    .fix = Enter it once it is the other side's turn.
error-told_no_day = “{ $value }” cannot be the day it was signed for.
    .fix = Enter a day after the mailing and not after today, such as 2026-09-28; leave it empty if you do not know.
error-told_no_such_step = There is no such step; it may have been taken back.
    .fix = Refresh the progress page and try again.
