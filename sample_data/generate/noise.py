"""Smooth random fields: what makes drawn borders wander like rivers and ridges."""

import numpy as np


def field(rng: np.random.Generator, shape: tuple[int, int], *, wavelength: float, roughness: float) -> np.ndarray:
    """A random surface with mean 0 and deviation 1.

    `wavelength` (cells) is the size of its largest features; a smaller `roughness` leaves more fine detail.
    """
    down = np.fft.fftfreq(shape[0])[:, None]
    across = np.fft.rfftfreq(shape[1])[None, :]
    damping = (1 + (np.hypot(down, across) * wavelength) ** 2) ** (-roughness / 2)
    surface = np.fft.irfft2(np.fft.rfft2(rng.standard_normal(shape)) * damping, s=shape)
    return (surface - surface.mean()) / surface.std()
