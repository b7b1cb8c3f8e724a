/* The map inside the frame: fetches the geometry once, then recolours in place.
   Everything that came from a file is written with textContent, never as HTML. Data shapes: geo/publish.py, geo/maps.py. */
(function () {
  "use strict";

  const MOST_LABELS = 40;
  const OUTSIDE = "-"; // class of an area that is on the map but outside the reader's scope
  let state = null;

  function decode(data) {
    const ring = (steps) => {
      const points = [];
      let x = 0, y = 0;
      for (let n = 0; n < steps.length; n += 2) {
        x += steps[n];
        y += steps[n + 1];
        points.push([x / data.skala, y / data.skala]);
      }
      points.push(points[0]);
      return points;
    };
    return data.wilayah.map(([kode, nama, polygons, label]) => ({
      type: "Feature",
      properties: { kode: kode, nama: nama, label: [label[1] / data.skala, label[0] / data.skala] },
      geometry: { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(ring)) },
    }));
  }

  function hatch(color, line) {
    const tile = document.createElement("canvas");
    tile.width = tile.height = 8;
    const draw = tile.getContext("2d");
    draw.fillStyle = color;
    draw.fillRect(0, 0, 8, 8);
    draw.strokeStyle = line;
    draw.lineWidth = 1.2;
    draw.beginPath();
    for (const start of [-8, 0, 8]) {
      draw.moveTo(start, 8);
      draw.lineTo(start + 8, 0);
    }
    draw.stroke();
    return draw.createPattern(tile, "repeat");
  }

  function fetched(url) {
    // The address holds a hash of the content, so what the browser has kept is never out of date.
    return fetch(url, { cache: "force-cache" }).then((answer) => {
      if (!answer.ok) throw new Error("geometri " + answer.status);
      return answer.json();
    });
  }

  function start(map, options) {
    state = { map: map, options: options, areas: [], outlines: [], shown: null, fokus: null, clicks: Date.now() };
    map.createPane("garis").style.zIndex = 450;
    map.getPane("garis").style.pointerEvents = "none";
    focusInPlace(map.getContainer());
    map.getContainer().setAttribute("aria-label", options.judul);
    map.fitBounds(options.batas, { animate: false });
    map.setMaxBounds(L.latLngBounds(options.batas).pad(0.6));
    // Both groups stand on the map before any geometry arrives: the component listens for clicks on what it finds now.
    state.group = L.geoJSON(null, { style: plain, onEachFeature: remember }).addTo(map);
    state.group.bindTooltip(tooltip, { sticky: true, opacity: 1, className: "peta-teks" });
    state.lines = L.geoJSON(null, { interactive: false, pane: "garis", style: outline }).addTo(map);
    state.labels = L.layerGroup().addTo(map);
    state.ready = Promise.all([fetched(options.geometri), options.garis ? fetched(options.garis) : null])
      .then(draw).catch(() => map.getContainer().classList.add("peta-gagal"));
  }

  /* Leaflet focuses the map on mousedown. Where it reaches below the window the page would scroll to it under the
     pointer, and the click would end on another village or on none. */
  function focusInPlace(container) {
    container.focus = () => HTMLElement.prototype.focus.call(container, { preventScroll: true });
  }

  function draw([areas, outlines]) {
    state.group.addData({ type: "FeatureCollection", features: decode(areas) });
    if (outlines) {
      state.outlines = decode(outlines);
      state.lines.addData({ type: "FeatureCollection", features: state.outlines });
    }
    state.map.on("moveend", label);
    state.map.on("resize", () => focusOn(state.fokus));
    paint();
    label();
    onceStyled(label);
  }

  /* Names are measured, so they are written again when a style sheet arrives after them. */
  function onceStyled(work) {
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      if (!link.sheet) link.addEventListener("load", work, { once: true });
    }
  }

  function remember(feature, layer) {
    layer.kode = feature.properties.kode;
    layer.nama = feature.properties.nama;
    layer.tempat = state.areas.length;
    state.areas.push(layer);
    // What goes back to the server on a click: the code, not the polygon; the number tells two clicks apart.
    layer.toGeoJSON = () => ({ type: "Feature", properties: { kode: layer.kode, klik: state.clicks }, geometry: null });
    layer.on("mousedown touchstart", () => { state.clicks += 1; });
    layer.on("mouseover", () => { if (isOurs(layer)) layer.setStyle({ color: state.options.tinta, weight: 2 }); });
    layer.on("mouseout", () => layer.setStyle(styleOf(layer)));
  }

  function show(sent) {
    sent.isi = sent.palet.map(([color, hatched]) => (hatched ? hatch(color, state.options.arsir) : color));
    sent.tanda = new Set(sent.tanda);
    state.shown = sent;
    if (state.areas.length) paint();
  }

  function classOf(layer) {
    const mark = state.shown ? state.shown.kelas.charAt(layer.tempat) : "";
    return mark === "" || mark === OUTSIDE ? null : parseInt(mark, 36);
  }

  function isOurs(layer) {
    return classOf(layer) !== null;
  }

  function isInFocus(kode) {
    return !state.shown || kode.startsWith(state.shown.fokus);
  }

  function plain() {
    return { stroke: true, color: state.options.tepi, weight: 0.8, opacity: 1, fillColor: state.options.luar, fillOpacity: 1 };
  }

  function styleOf(layer) {
    const style = plain();
    const number = classOf(layer);
    if (number !== null) style.fillColor = state.shown.isi[number];
    if (!isInFocus(layer.kode)) style.fillOpacity = 0.3;
    style.dashArray = null;
    if (state.shown && state.shown.tanda.has(layer.tempat)) {
      const opacity = isInFocus(layer.kode) ? 1 : 0.3;
      Object.assign(style, { color: state.options.tanda, weight: 2.5, dashArray: "4 3", opacity: opacity });
    }
    if (state.shown && state.shown.pilih === layer.kode) {
      Object.assign(style, { color: state.options.tinta, weight: 3.5, opacity: 1, dashArray: null });
    }
    return style;
  }

  function outline(feature) {
    const chosen = state.fokus && feature.properties.kode === state.fokus;
    return { fill: false, color: state.options.garisWarna, weight: chosen ? 3 : 1.3, opacity: chosen ? 1 : 0.75 };
  }

  function paint() {
    const sent = state.shown;
    // Classes stand in the order of one geometry file; with another file they would colour the wrong villages.
    if (!sent || sent.geometri !== state.options.id) return;
    state.areas.forEach((layer) => layer.setStyle(styleOf(layer)));
    state.areas.filter((layer) => sent.tanda.has(layer.tempat)).forEach((layer) => layer.bringToFront());
    state.areas.filter((layer) => layer.kode === sent.pilih).forEach((layer) => layer.bringToFront());
    if (sent.fokus !== state.fokus) focusOn(sent.fokus);
    state.map.getContainer().dataset.lukisan = sent.kelas;
  }

  function focusOn(kode) {
    state.fokus = kode;
    state.lines.setStyle(outline);
    const wanted = state.areas.filter((layer) => kode && layer.kode.startsWith(kode));
    const bounds = wanted.length ? L.featureGroup(wanted).getBounds() : L.latLngBounds(state.options.batas);
    // Without animation: Leaflet drops a move that is asked for while another is still running.
    if (bounds.isValid()) state.map.fitBounds(bounds, { animate: false, padding: [8, 8] });
    label();
  }

  function tooltip(layer) {
    const box = document.createElement("div");
    if (!layer || !layer.nama) return box;
    const name = box.appendChild(document.createElement("b"));
    name.textContent = layer.nama;
    const number = classOf(layer);
    const line = box.appendChild(document.createElement("div"));
    if (number !== null) line.textContent = state.shown.teks[layer.tempat] || state.shown.kata[number] || "";
    return box;
  }

  function label() {
    const view = state.map.getBounds();
    const seen = (places) => places.filter((place) => view.contains(place.label));
    const villages = seen(state.areas.map((layer) => layer.feature.properties));
    const outlines = seen(state.outlines.map((feature) => feature.properties));
    const near = villages.filter((place) => isInFocus(place.kode));
    const wanted = near.length <= MOST_LABELS ? near : outlines.length <= MOST_LABELS ? outlines : [];
    tppsNama.write(state.map, state.labels, wanted);
  }

  window.tppsPeta = { start: start, show: show };
})();
