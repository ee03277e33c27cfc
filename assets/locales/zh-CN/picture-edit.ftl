# 编辑图片的窗口

ui-edit-picture = 编辑图片
ui-edit-before = 原图
ui-edit-after = 修改后
ui-edit-zoom = 显示大小
ui-edit-fit = 完整
ui-edit-full = 100%
ui-edit-left = 向左转
ui-edit-right = 向右转
ui-edit-corners = 拉直
    .how = 拖动四个角对准证件；也可以用 Tab 键选角，用方向键移动（按住 Shift 移动得快一些）。
ui-edit-corner = 第 { $number } 个角，共 4 个
ui-edit-find = 自动找角
ui-edit-not-found = 没有找到证件的四个角，请自己拖动。
ui-edit-whole = 不拉直
ui-edit-crop = 裁剪
ui-edit-crop-done = 裁好了
ui-edit-crop-how = 在右边的图上拖动四个角，只留下框里的部分；用键盘时按 Tab 选角，用方向键移动。
ui-edit-crop-corner = 裁剪框的第 { $number } 个角，共 4 个
ui-edit-uncrop = 不裁剪
ui-edit-brightness = 亮度
ui-edit-contrast = 对比度
ui-edit-watermark = 写上“仅用于ICP备案”
ui-edit-reset = 全部还原
ui-edit-apply = 使用修改后的图片
ui-edit-working = 正在处理…
ui-edit-findings = 发现的问题
