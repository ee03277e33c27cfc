# The window in which a picture is edited

ui-edit-picture = Edit picture
ui-edit-before = Original
ui-edit-after = After
ui-edit-zoom = Shown size
ui-edit-fit = Whole
ui-edit-full = 100%
ui-edit-left = Turn left
ui-edit-right = Turn right
ui-edit-corners = Straighten
    .how = Drag the four corners onto the document; or choose a corner with Tab and move it with the arrow keys (faster with Shift).
ui-edit-corner = Corner { $number } of 4
ui-edit-find = Find the corners
ui-edit-not-found = The corners of the document were not found. Please drag them yourself.
ui-edit-whole = Do not straighten
ui-edit-crop = Crop
ui-edit-crop-done = Done cropping
ui-edit-crop-how = Drag the corners on the right-hand picture; only what is inside the frame is kept. By keyboard: Tab to a corner, then the arrow keys.
ui-edit-crop-corner = Corner { $number } of 4 of the crop
ui-edit-uncrop = Keep all of it
ui-edit-brightness = Brightness
ui-edit-contrast = Contrast
ui-edit-watermark = Write “For ICP filing only” across it (in Chinese)
ui-edit-reset = Undo all changes
ui-edit-apply = Use the changed picture
ui-edit-working = Working…
ui-edit-findings = What was found
