// SPDX-License-Identifier: MIT
/** Pictures to try with, painted here: nothing has to be at hand. */

/** A landscape: sky, sun, hills; soft like a photograph. */
function photo(context, width, height) {
  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, "#5b8fd6");
  sky.addColorStop(0.7, "#f6d7b0");
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#fff3c4";
  context.beginPath();
  context.arc(width * 0.72, height * 0.38, height * 0.09, 0, 2 * Math.PI);
  context.fill();
  ["#7f95a8", "#4f7a63", "#2f5a43"].forEach((color, i) => {
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(0, height);
    for (let x = 0; x <= width; x += 4)
      context.lineTo(x, height * (0.55 + 0.14 * i) - height * (0.1 - 0.02 * i) * Math.sin(x / width * (5 + 3 * i) + i * 2));
    context.lineTo(width, height);
    context.fill();
  });
}

function chart(context, width, height) {
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  const values = [0.35, 0.6, 0.5, 0.8, 0.7, 0.95], step = width / (values.length + 1);
  values.forEach((value, i) => {
    context.fillStyle = ["#3370ff", "#34c724", "#ff8800"][i % 3];
    context.fillRect(step * (i + 0.6), height * (0.92 - value * 0.8), step * 0.7, height * value * 0.8);
  });
  context.fillStyle = "#1f2329";
  context.fillRect(step * 0.4, height * 0.92, width - step * 0.8, 4);
}

/** On a transparent ground. */
function logo(context, width, height) {
  context.translate(width / 2, height / 2);
  ["#3370ff", "#00b96b", "#ff7d00"].forEach((color, i) => {
    context.rotate(2 * Math.PI / 3);
    context.fillStyle = color;
    context.globalAlpha = 0.9;
    context.beginPath();
    context.ellipse(0, -height * 0.2, width * 0.17, height * 0.26, 0.5 * i, 0, 2 * Math.PI);
    context.fill();
  });
}

/** Lines of a page, much higher than wide. */
function tall(context, width, height) {
  context.fillStyle = "#f7f8fa";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#3370ff";
  context.fillRect(0, 0, width, 60);
  context.fillStyle = "#c9cdd4";
  for (let y = 90; y < height - 20; y += 28) context.fillRect(20, y, (width - 40) * (0.5 + 0.5 * Math.abs(Math.sin(y))), 12);
}

const SAMPLES = {
  photo: [960, 640, photo],
  chart: [800, 600, chart],
  logo: [480, 480, logo],
  tall: [360, 1080, tall],
};

export const samples = Object.keys(SAMPLES);

/** @param {string} name one of `samples` @return {HTMLCanvasElement} */
export function drawSample(name) {
  const [width, height, paint] = SAMPLES[name];
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  paint(canvas.getContext("2d"), width, height);
  return canvas;
}
